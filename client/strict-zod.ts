import { z } from 'zod';

// The first import of the page: zod would else try `new Function`, which the security policy refuses and reports.
z.config({ jitless: true });
