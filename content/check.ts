import { PROJECT } from './load.ts';
import { fixTypography } from './fix-typography.ts';

const USAGE = `content/check.ts [--json] [--fix-typography]`;

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => !['--json', '--fix-typography'].includes(arg));
  if (unknown !== undefined) {
    process.stderr.write(`${`Unknown option ${unknown}. Usage: tsx ${USAGE}`}\n`);
    return 2;
  }
  if (args.includes('--fix-typography')) {
    const changed = fixTypography(PROJECT);
    process.stdout.write(`${changed.length === 0 ? 'Every text is already set.' : `Set the type of ${changed.join(', ')}.`}\n`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
