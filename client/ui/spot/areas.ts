/** Where the parts of a picture are: left, top, width, height, in percent of it. What is in none of them stands under it. */
export type Area = readonly [x: number, y: number, w: number, h: number];

export const AREAS: Record<string, Record<string, Area>> = {
  'first-day': {
    board: [5, 7, 32, 34],
    window: [42, 5, 13, 32],
    poster: [69.5, 6.5, 13, 25],
    colleague: [77.5, 15, 22.3, 60],
    screen: [3, 47, 31, 36],
    note: [28, 66, 10, 13],
    mug: [38.5, 73, 8.5, 11.5],
    badge: [54, 69, 10, 16],
  },
  corridor: {
    drawing: [6, 8, 35, 39],
    tag: [16, 50, 15, 9],
    karim: [46, 25, 27, 72],
    clock: [46, 5, 9, 13.5],
    notices: [59, 6, 20, 25],
    extinguisher: [88.5, 34, 7, 26],
    bike: [3.5, 63, 35, 31],
    plant: [80, 53, 12, 38],
  },
  farewell: {
    garland: [0.5, 0.8, 99, 13],
    tom: [7, 11, 28, 70],
    mei: [58, 21, 26, 62],
    card: [60, 73, 16, 18],
    balloons: [40, 17, 18, 40],
    cake: [35, 60, 22, 24],
    glass: [18.5, 75, 8, 16],
    door: [85, 23, 13.5, 58],
  },
  call: {
    paul: [5.5, 12, 29, 34],
    amina: [36.5, 12, 29, 34],
    empty: [5.5, 48, 29, 34],
    slide: [36.5, 48, 29, 34],
    chat: [68, 12, 27, 58],
    hand: [26.5, 13.5, 6.5, 11],
    time: [81.5, 75, 14, 7],
    cup: [5.5, 88.5, 8, 11],
  },
};
