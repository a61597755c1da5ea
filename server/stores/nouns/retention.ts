/** Moments, ISO date-times in UTC: what is older than its own loses its detail. */
export type ForgetBefore = {
  /** Finished plays lose their events and the answers of their result. */
  playLogs: string;
  /** Unfinished plays begun before go whole. */
  openPlays: string;
  /** Finished exams lose their answers. */
  examAnswers: string;
  /** Answers in dispatches lose their option; card, day and mark stay. */
  dispatchAnswers: string;
};
/** Ids of what lost its detail, or went. */
export type Forgotten = { playLogs: string[]; openPlays: string[]; examAnswers: string[]; dispatchAnswers: string[] };

export interface RetentionVerbs {
  /** Takes the detail off a person's old plays, exams and dispatches. Repeating it finds nothing more. Null when there is no such person. */
  forgetDetail(person: string, before: ForgetBefore): Promise<Forgotten | null>;
  /** Afterwards nothing of what was forgotten is left beside people's documents, the journal included. */
  settleForgotten(): Promise<void>;
}
