import { group, sheet } from '../ink.ts';
import { BODY, FACE, FACE_FRAMES, FACE_SHEET, GLASSES, HEAD, PERSON_FRAMES, PERSON_SHEET } from '../sheets.ts';
import { drawBody, drawFace, drawGlasses, drawHead, drawPerson } from './compose.ts';
import type { Emotion } from '../../../content/engine/vocabulary.ts';
import type { Look } from './compose.ts';
import type { Frame } from '../sheets.ts';
import type { Person } from './cast.ts';

/** Puts a part drawn at `box` of the kit into its frame of the sheet. */
const into = (frame: Frame, box: { left: number; top: number }, drawing: string): string =>
  group([drawing], { at: [frame.x - box.left, frame.y - box.top] });

/** One file a person: body, head, glasses. */
export function personSheet(person: Person): string {
  return sheet(PERSON_SHEET.w, PERSON_SHEET.h, [
    into(PERSON_FRAMES.body, BODY, drawBody(person)),
    into(PERSON_FRAMES.head, HEAD, drawHead(person)),
    person.glasses ? into(PERSON_FRAMES.glasses, GLASSES, drawGlasses(person)) : '',
  ]);
}

/** One file for all faces. */
export function faceSheet(): string {
  const faces = Object.entries(FACE_FRAMES).map(([name, frame]) => {
    const [mood, look = 'still'] = name.split('-') as [Emotion, Look?];
    return into(frame, FACE, drawFace(mood, look));
  });
  return sheet(FACE_SHEET.w, FACE_SHEET.h, faces);
}

/** Head and shoulders, square. */
export const portrait = (person: Person, mood: Emotion): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="170 -40 640 640" width="320" height="320">${drawPerson(person, mood)}</svg>`;
