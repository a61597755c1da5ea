import { describe } from 'vitest';
import { playsEndings } from '../support/endings.ts';

describe('the first two places, played to each of their endings', () => {
  playsEndings('early');
});
