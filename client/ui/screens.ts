import { lazy } from './lazy.tsx';

/** The screens that the first page does not need: each comes when it is shown, or when the page has nothing better to do. */
export const Play = lazy(() => import('./screens/play.tsx').then((module) => module.Play));
export const Sort = lazy(() => import('./screens/sort.tsx').then((module) => module.Sort));
export const Balance = lazy(() => import('./screens/balance.tsx').then((module) => module.Balance));
export const Spot = lazy(() => import('./screens/spot.tsx').then((module) => module.Spot));
export const Profile = lazy(() => import('./screens/profile.tsx').then((module) => module.Profile));
export const Compose = lazy(() => import('./screens/compose.tsx').then((module) => module.Compose));
export const Triage = lazy(() => import('./screens/triage.tsx').then((module) => module.Triage));
export const Recap = lazy(() => import('./screens/recap.tsx').then((module) => module.Recap));
export const Reward = lazy(() => import('./screens/reward.tsx').then((module) => module.Reward));
export const ExamPage = lazy(() => import('./screens/exam.tsx').then((module) => module.ExamPage));
export const RecordPage = lazy(() => import('./screens/record.tsx').then((module) => module.RecordPage));
export const ChecklistPage = lazy(() => import('./screens/checklist.tsx').then((module) => module.ChecklistPage));
export const StatusPage = lazy(() => import('./screens/status.tsx').then((module) => module.StatusPage));
export const AttestationPage = lazy(() => import('./screens/attestation.tsx').then((module) => module.AttestationPage));
export const VerifyPage = lazy(() => import('./screens/verify.tsx').then((module) => module.VerifyPage));
export const CodexPage = lazy(() => import('./screens/codex-page.tsx').then((module) => module.CodexPage));
export const MessagesPage = lazy(() => import('./screens/messages.tsx').then((module) => module.MessagesPage));
export const CharterPage = lazy(() => import('./screens/charter-page.tsx').then((module) => module.CharterPage));
export const Dispatches = lazy(() => import('./screens/dispatches.tsx').then((module) => module.Dispatches));
export const SettingsPage = lazy(() => import('./screens/settings.tsx').then((module) => module.SettingsPage));
export const SeenPage = lazy(() => import('./screens/seen.tsx').then((module) => module.SeenPage));
export const DataPage = lazy(() => import('./screens/data.tsx').then((module) => module.DataPage));
export const NoticePage = lazy(() => import('./screens/notice.tsx').then((module) => module.NoticePage));
export const Credits = lazy(() => import('./screens/credits.tsx').then((module) => module.Credits));
export const SetUp = lazy(() => import('./screens/set-up.tsx').then((module) => module.SetUp));
export const InvitationPage = lazy(() => import('./screens/invitation.tsx').then((module) => module.InvitationPage));
export const MailedLink = lazy(() => import('./screens/mailed-link.tsx').then((module) => module.MailedLink));
export const MailsPage = lazy(() => import('./screens/mails.tsx').then((module) => module.MailsPage));
export const LostPassword = lazy(() => import('./screens/lost-password.tsx').then((module) => module.LostPassword));
export const Arrival = lazy(() => import('./screens/arrival.tsx').then((module) => module.Arrival));
export const JoinPage = lazy(() => import('../room/join.tsx').then((module) => module.JoinPage));
export const ProjectorPage = lazy(() => import('../room/projector.tsx').then((module) => module.ProjectorPage));

/** Fetches them all, so that a page left open over a lost network still has each of them. */
export async function preloadScreens(): Promise<void> {
  const games = [Sort, Balance, Spot, Profile, Compose, Triage];
  const pages = [RecordPage, ChecklistPage, StatusPage, AttestationPage, SettingsPage, Arrival, Credits];
  for (const screen of [Play, ...games, Recap, Reward, ExamPage, ...pages]) await screen.preload();
  for (const screen of [CodexPage, CharterPage, Dispatches, MessagesPage]) await screen.preload();
}
