import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkView } from '../../../sandbox/blocks/check-surface.ts';
import type { Plan, Step } from '../../../src/plans/plan.ts';
import {
  planConflictView,
  planCopyForm,
  planDeleteForm,
  planDraftView,
  planRenameForm,
} from '../../../src/slack/plans/plan-draft-view.ts';
import { effectView, savedMeanwhile } from '../../../src/slack/plans/plan-effect-view.ts';
import { importFaults, planImportForm } from '../../../src/slack/plans/plan-import-form.ts';
import { planListView, planLookView } from '../../../src/slack/plans/plan-list-view.ts';
import { stepForm } from '../../../src/slack/plans/plan-step-form.ts';
import { waysOf } from '../../../src/slack/plans/step-when-fields.ts';
import type { FormView } from '../../../src/slack/reply.ts';
import type { Voice } from '../../../src/team/voice.ts';
import { readLibrary } from '../../support/read-library.ts';

const plans = [...readLibrary().values()];
const english: Voice = { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' };
const arabic: Voice = { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' };
const voices = [english, arabic];
const at = new Date('2026-11-23T06:30:00Z');
const draftId = '018f0000-0000-7000-8000-000000000000';
const holidays = ['Eid al-Fitr', 'Founding Day'];

/** As long as a plan may be: sixty steps, with texts of 1,500 characters. */
const longest = (): Plan => {
  const long = (text: string) => text.repeat(Math.ceil(1_500 / text.length)).slice(0, 1_500);
  const texts = { en: long('<&> words '), ar: long('كلمات <&> ') };
  const [plan] = plans;
  const [first] = plan?.steps ?? [];
  if (!plan || !first) throw new Error('No plans');
  const steps = Array.from(
    { length: 60 },
    (_, nth): Step => ({
      ...first,
      key: `${'k'.repeat(70)}-${nth}`,
      sort: `sort-${nth}`,
      label: texts,
      words: texts,
      referral: texts,
    }),
  );
  return { ...plan, key: 'p'.repeat(80), name: texts, total: 60, steps };
};

const faultsOf = (view: FormView) => checkView(view, 'modal').messages;
const read = (view: FormView) =>
  messageAsText(view, (id) => id).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

const listed = (all: readonly Plan[]) =>
  all.map((plan, nth) => ({
    plan,
    standing: (['built-in', 'changed', 'own'] as const)[nth % 3] ?? 'own',
    people: nth,
    toFollow: nth % 2 === 0 ? 0 : 1,
    hasDraft: nth === 1,
  }));

describe('what managers see of plans', () => {
  it('fits Slack, for every plan and the longest one there may be, in both languages', () => {
    for (const voice of voices)
      for (const plan of [...plans, longest()]) {
        expect(faultsOf(planLookView(plan, voice))).toEqual([]);
        expect(faultsOf(planDraftView({ draftId, plan, leftAt: at }, voice, at, 'a problem'))).toEqual([]);
        for (const form of [planCopyForm, planDeleteForm]) expect(faultsOf(form(plan, voice))).toEqual([]);
        expect(faultsOf(planRenameForm(draftId, plan, voice))).toEqual([]);
        // One step of each way to say when.
        const steps = new Map(plan.steps.map(({ key, when }) => [Object.keys(when)[0], key]));
        for (const stepKey of steps.values())
          for (const deed of ['insert', 'reword', 'move'] as const)
            for (const way of deed === 'reword' ? [undefined] : waysOf(plan)) {
              const subject = { deed, draftId, stepKey, afterKey: stepKey };
              expect(faultsOf(stepForm(subject, { plan, holidays, way }, voice))).toEqual([]);
            }
      }
  });

  it('fits Slack with as many plans and faults as there may be', () => {
    const many = Array.from({ length: 80 }, (_, nth) => ({ ...longest(), key: `${'p'.repeat(70)}-${nth}` }));
    const faults = Array.from({ length: 300 }, (_, nth) => `step ${nth}: \`${'<&>'.repeat(400)}`);
    for (const voice of voices) {
      expect(faultsOf(planListView(listed(many), voice, 'a notice'))).toEqual([]);
      expect(faultsOf(planImportForm(voice, importFaults(faults, voice)))).toEqual([]);
      expect(faultsOf(planConflictView(draftId, 'said', voice))).toEqual([]);
    }
  });

  it('reads well', () => {
    const [direct, advocates, clients, , first, buyer] = plans;
    const shown = [direct, advocates, clients, first, buyer].flatMap((plan) => plan ?? []);
    const effect = {
      people: 200,
      added: 180,
      peopleWithMore: 180,
      past: 20,
      moved: 1,
      peopleMoved: 1,
      withdrawn: 3,
      peopleWithLess: 2,
      settled: 1_240,
    };
    const about = { subject: { draftId, seenAt: at }, planName: '33 Touch' };
    const step = { draftId, stepKey: 'holiday-1', afterKey: 'holiday-1' };
    const yearly = plans.find(({ key }) => key === '33-touch');
    if (!yearly) throw new Error('No 33-touch');
    const short = { ...yearly, total: 9, steps: yearly.steps.slice(0, 9) };
    for (const voice of voices)
      expect(
        [
          planListView(listed(shown), voice),
          planDraftView({ draftId, plan: short, leftAt: at }, voice, at),
          stepForm({ ...step, deed: 'insert' }, { plan: yearly, holidays, way: 'event' }, voice),
          stepForm({ ...step, deed: 'move' }, { plan: yearly, holidays }, voice),
          effectView(effect, about, voice),
          effectView({ ...effect, added: 0, moved: 0, withdrawn: 0, past: 0 }, about, voice),
          planConflictView(
            draftId,
            savedMeanwhile({ planName: '33 Touch', byUserId: 'U0MONA', savedAt: at }, voice, at),
            voice,
          ),
          planImportForm(voice, importFaults(['step 2 (ring): words.ar: no words', 'total: says 9'], voice)),
        ]
          .map(read)
          .join('\n\n————\n'),
      ).toMatchSnapshot();
  });
});
