import { openMemoryStore } from '../../../server/stores/memory.ts';
import { conformance } from './conformance.ts';

conformance({
  name: 'memory',
  async begin() {
    const store = openMemoryStore();
    return { next: async () => store, end: () => store.close() };
  },
});
