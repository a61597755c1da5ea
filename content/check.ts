import { checkContent } from './engine/check-content.ts';
import type { ContentReport } from './engine/check-content.ts';
import { fixTypography } from './fix-typography.ts';
import { PROJECT, readBank, readContent, readTexts } from './load.ts';
import { readSessions } from './load-sessions.ts';
import type { BrokenFile } from './read-files.ts';
import { readReviews, reviewDigest } from './reviews-file.ts';

const OPTIONS = ['--json', '--fix-typography'];
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Judges the content and the texts of a project folder, broken files included. */
export function checkProject(project: string): ContentReport {
  const { content, broken } = readContent(project);
  const { texts, broken: brokenTexts } = readTexts(project);
  const { bank, broken: brokenBank } = readBank(project);
  const { reviews, broken: brokenReviews } = readReviews(project);
  const { plans, cuts, broken: brokenSessions } = readSessions(project);
  const report = checkContent({ ...content, texts, bank, reviews, digest: reviewDigest, plans, cuts });
  const unread = [...broken, ...brokenTexts, ...brokenBank, ...brokenReviews, ...brokenSessions];
  return { ...report, errors: [...unread.map(brokenSentence), ...report.errors] };
}

const brokenSentence = ({ file, path, message }: BrokenFile): string => `${file}${path === '' ? '' : `, ${path}`}: ${message}`;

function tell(report: ContentReport): void {
  for (const message of report.errors) say(`error    ${message}`);
  for (const message of report.warnings) say(`warning  ${message}`);
  for (const { id, steps, endings, conditionalSteps, options, explained } of report.modules) {
    say(`${id}: ${steps} steps, ${endings} endings, ${conditionalSteps} conditional, ${explained} of ${options} options explained`);
  }
  const { fr, en } = report.locales;
  say(`${report.charterArticles} articles, ${report.bankItems} bank items, ${report.situations} situations, ${report.cards} cards`);
  say(`${report.sessions.plans} plans of team sessions, ${report.sessions.cuts} cuts`);
  say(`fr: ${fr.keys} texts, ${fr.missing} missing; en: ${en.keys} texts, ${en.missing} missing`);
  say(`${report.errors.length} errors, ${report.warnings.length} warnings`);
}

/** Exit codes: 0 sound, 1 an error in the content, 2 an option that does not exist. */
function main(args: readonly string[]): number {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) {
    process.stderr.write(`There is no option ${unknown}. Usage: tsx content/check.ts [${OPTIONS.join('] [')}]\n`);
    return 2;
  }
  if (args.includes('--fix-typography')) {
    const changed = fixTypography(PROJECT);
    say(changed.length === 0 ? 'Every text is already set.' : `Set the type of ${changed.join(', ')}.`);
    return 0;
  }
  const report = checkProject(PROJECT);
  if (args.includes('--json')) say(JSON.stringify(report, null, 2));
  else tell(report);
  return report.errors.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('check.ts')) process.exitCode = main(process.argv.slice(2));
