import { describe } from 'vitest';
import { playsEndings } from '../support/endings.ts';

describe('the places of the law and of the profile, played to each of their endings', () => {
  playsEndings('middle');
});
