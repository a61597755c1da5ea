import { describe } from 'vitest';
import { playsEndings } from '../support/endings.ts';

describe('the last three places, played to each of their endings', () => {
  playsEndings('late');
});
