import { PROJECT } from './load.ts';
import { fixTypography } from './fix-typography.ts';

const USAGE = `content/check.ts [--json] [--fix-typography]`;

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => !['--json', '--fix-typography'].includes(arg));
  if (unknown !== undefined) {
    console.error(`Unknown option ${unknown}. Usage: tsx ${USAGE}`);
    return 2;
  }
  if (args.includes('--fix-typography')) {
    const changed = fixTypography(PROJECT);
    console.log(changed.length === 0 ? 'Every text is already set.' : `Set the type of ${changed.join(', ')}.`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
