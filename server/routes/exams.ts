import { createRoute, z } from '@hono/zod-openapi';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import { answer, described, failed, failures, jsonBody, newRouter } from '../answers.ts';
import type { RouteDeps } from '../deps.ts';
import { standingsOf, viewOfExam } from '../exam-view.ts';
import type { ExamStanding, ExamView } from '../exam-view.ts';
import { answerAct, examOf, startExam } from '../exams.ts';
import { signedIn } from '../guards/identify.ts';

const viewSchema = described<ExamView>('The act to answer; once it is over, the result and the explanations');
const idSchema = z.strictObject({ id: z.string().min(1).max(40) });
const startSchema = z.strictObject({ level: z.enum(LEVELS) });
const actSchema = z.strictObject({
  act: z.number().int().min(0).max(99).openapi({ description: 'From 0: acts are answered in turn.' }),
  answers: z
    .array(z.strictObject({ item: z.string().max(40), option: z.string().max(40) }))
    .max(40)
    .openapi({ description: 'One for each situation of the act.' }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/exams',
  tags: ['exam'],
  summary: 'The exam of each level, as one finds it',
  middleware: signedIn,
  responses: {
    200: answer(z.strictObject({ exams: z.array(described<ExamStanding>('A level’s exam')) }), 'Relay, voice, ambassador.'),
    ...failures(),
  },
});

const startRoute = createRoute({
  method: 'post',
  path: '/exams',
  tags: ['exam'],
  summary: 'Sit an exam',
  middleware: signedIn,
  request: jsonBody(startSchema),
  responses: {
    201: answer(viewSchema, 'Drawn now; it closes 24 hours later.'),
    200: answer(viewSchema, 'The exam of that level that is under way.'),
    ...failures('ERR_LEVEL_CLOSED', 'ERR_EXAM_LOCKED', 'ERR_EXAM_LATER', 'ERR_BANK_SHORT'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/exams/{id}',
  tags: ['exam'],
  summary: 'One exam: the act to answer, or how it went',
  middleware: signedIn,
  request: { params: idSchema },
  responses: { 200: answer(viewSchema, 'To go on with it, or to look back.'), ...failures('ERR_EXAM_UNKNOWN') },
});

const actRoute = createRoute({
  method: 'post',
  path: '/exams/{id}/acts',
  tags: ['exam'],
  summary: 'Answer an act',
  middleware: signedIn,
  request: { params: idSchema, ...jsonBody(actSchema) },
  responses: {
    200: answer(viewSchema, 'On disk; also the answer to a retry. Then the next act, or the result.'),
    ...failures('ERR_EXAM_UNKNOWN', 'ERR_ACT_EARLY', 'ERR_ACT_ANSWERED', 'ERR_ANSWERS_REFUSED', 'ERR_EXAM_CLOSED'),
  },
});

/** Exams, judged here and nowhere else. Somebody else's exam does not exist. */
export const examRoutes = (deps: RouteDeps) =>
  newRouter()
    .openapi(listRoute, async (c) => {
      const exams = await standingsOf(deps, c.get('person').id);
      return exams.ok ? c.json({ exams: exams.value }, 200) : failed(c, exams);
    })
    .openapi(startRoute, async (c) => {
      const started = await startExam(deps, c.get('person').id, c.req.valid('json').level);
      if (!started.ok) return failed(c, started);
      const view = await viewOfExam(deps, started.value.exam);
      if (!view.ok) return failed(c, view);
      return started.value.fresh ? c.json(view.value, 201) : c.json(view.value, 200);
    })
    .openapi(oneRoute, async (c) => {
      const exam = await examOf(deps, c.get('person').id, c.req.valid('param').id);
      const view = exam.ok ? await viewOfExam(deps, exam.value) : exam;
      return view.ok ? c.json(view.value, 200) : failed(c, view);
    })
    .openapi(actRoute, async (c) => {
      const { act, answers } = c.req.valid('json');
      const exam = await answerAct(deps, c.get('person').id, c.req.valid('param').id, act, answers);
      const view = exam.ok ? await viewOfExam(deps, exam.value) : exam;
      return view.ok ? c.json(view.value, 200) : failed(c, view);
    });
