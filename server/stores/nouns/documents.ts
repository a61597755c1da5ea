export interface DocumentVerbs {
  /** Documents kept by their SHA-256: content, charters, rules an attempt refers to. */
  putDocument(hash: string, body: unknown): Promise<void>;
  document(hash: string): Promise<unknown>;
}
