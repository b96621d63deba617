import { parse, stringify } from 'yaml';
import { loadPlan, PlanFault } from '../../src/plans/plan.ts';

const sound = `
key: two-steps
name: { en: Two steps, ar: خطوتان }
kind: relationship
currency: USD
total: 2
counts: { call: 1, text: 1 }
makeUp: { greeting: 1, phone-call: 1 }
steps:
  - key: greet
    sort: greeting
    costMinor: 5
    channel: text
    when: { afterDays: 0 }
    purpose: introduce
    label: { en: greeting, ar: تحية }
    words: { en: 'Hello {contact}, this is {agent}.', ar: 'مرحبًا {contact}، معك {agent}.' }
  - key: ring
    sort: phone-call
    costMinor: 0
    channel: call
    when: { afterDays: 7 }
    purpose: keep-in-touch
    label: { en: call, ar: مكالمة }
    words: { en: 'Is it a good time?', ar: 'هل الوقت مناسب؟' }
    referral: { en: 'Do pass my name on.', ar: 'يسعدني أن يصل اسمي إلى معارفك.' }
`;

/** The sound plan with some lines changed, each of which must be there. */
function changed(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The plan has no ${from}`);
    return text.replace(from, () => to);
  }, sound);
}

function faultsOf(yamlText: string, fileName = 'two-steps.yaml'): readonly string[] {
  try {
    loadPlan(yamlText, fileName);
  } catch (error) {
    if (error instanceof PlanFault) return error.faults;
    throw error;
  }
  return [];
}

describe('a plan file', () => {
  it('is read into steps with words in both languages', () => {
    const plan = loadPlan(sound, 'two-steps.yaml');

    expect(plan).toEqual(parse(sound));
    expect(plan.steps[1]).toMatchObject({ key: 'ring', channel: 'call', when: { afterDays: 7 } });
  });

  it.each<[string, [string, string][], string]>([
    ['a wrong total', [['total: 2', 'total: 3']], 'total: says 3, but there are 2 steps'],
    ['counts that do not come to the total', [['call: 1', 'call: 2']], 'counts: come to 3, but total says 2'],
    [
      'a count that no steps bear out',
      [['call: 1', 'email: 1']],
      'counts.email: says 1, but 0 steps go by email',
    ],
    ['steps nobody counted', [['call: 1', 'email: 1']], 'counts.call: says 0, but 1 steps go by call'],
    ['two steps of one key', [['key: ring', 'key: greet']], 'step 2 (greet): key: step 1 has the same'],
    [
      'steps out of order',
      [['afterDays: 7', 'afterDays: 0']],
      'step 2 (ring): when: comes no later than the step before it',
    ],
    [
      'words that name somebody unknown',
      [['Is it a good time?', 'Is it a good time, {name}?']],
      'step 2 (ring): words: only {contact}, {agent} and {occasion} may stand in braces',
    ],
    [
      'a brace left open',
      [['هل الوقت مناسب؟', 'هل الوقت مناسب يا {contact؟']],
      'step 2 (ring): words: only {contact}, {agent} and {occasion} may stand in braces',
    ],
    [
      'a language that forgets a name',
      [['مرحبًا {contact}، معك {agent}.', 'مرحبًا، معك {agent}.']],
      'step 1 (greet): words: English and Arabic must leave the same open: {contact}, {agent}, {occasion}',
    ],
    [
      'a label with a placeholder',
      [['en: greeting', "en: 'greeting {contact}'"]],
      'step 1 (greet): label: only {occasion} may stand in braces',
    ],
    [
      'English where Arabic belongs',
      [['ar: مكالمة', 'ar: call']],
      'step 2 (ring): label.ar: no Arabic letter in the Arabic words',
    ],
    [
      'Arabic where English belongs',
      [['en: call', 'en: مكالمة']],
      'step 2 (ring): label.en: Arabic letters in the English words',
    ],
    ['empty words', [["'Is it a good time?'", "' '"]], 'step 2 (ring): words.en: no words'],
    [
      'a referral line in one language',
      [[", ar: 'يسعدني أن يصل اسمي إلى معارفك.'", '']],
      'step 2 (ring): referral.ar: Invalid input: expected string, received undefined',
    ],
    [
      'a channel that does not exist',
      [['channel: call', 'channel: fax']],
      'counts.fax: says 0, but 1 steps go by fax',
    ],
    [
      'a field that means nothing',
      [['purpose: introduce', 'purpose: introduce\n    hour: 9']],
      'step 1 (greet): Unrecognized key: "hour"',
    ],
    [
      'a day before the start',
      [['afterDays: 0', 'afterDays: -1']],
      'step 1 (greet): when.afterDays: Too small: expected number to be >=0',
    ],
    [
      'half a day',
      [['afterDays: 7', 'afterDays: 7.5']],
      'step 2 (ring): when.afterDays: Invalid input: expected int, received number',
    ],
    [
      'a way to say when that is none',
      [['{ afterDays: 7 }', '{ someday: 7 }']],
      'step 2 (ring): when: is none of the five ways: {afterDays}, {month, week}, {personalDay, otherwise}, {holiday, otherwise}, {event, days, otherwise}',
    ],
    [
      'a day of the year without what goes out when nobody knows it',
      [['{ afterDays: 7 }', '{ personalDay: birthday }']],
      'step 2 (ring): when.otherwise: Invalid input: expected object, received undefined',
    ],
    [
      'a fifth week',
      [['{ afterDays: 7 }', '{ month: 3, week: 5 }']],
      'step 2 (ring): when.week: Too big: expected number to be <=4',
    ],
    [
      'a month and a week in a plan that does not repeat',
      [['{ afterDays: 7 }', '{ month: 3, week: 2 }']],
      'step 2 (ring): when: a plan that does not repeat counts by days, also in "otherwise"',
    ],
    [
      'days from the start in a yearly plan',
      [['kind: relationship', 'kind: relationship\nrepeats: yearly']],
      'step 1 (greet): when: a yearly plan counts by month and week, also in "otherwise"',
    ],
    [
      'an event without a card or a day in its stead',
      [['{ afterDays: 7 }', '{ event: closing, days: -3, otherwise: { later: 3 } }']],
      'step 2 (ring): when.otherwise: is neither a card with {month, week, label, words} nor {afterDays}',
    ],
    [
      'the name of a holiday where there is none',
      [
        ['Is it a good time?', 'A good {occasion}?'],
        ['هل الوقت مناسب؟', 'عيد {occasion}؟'],
      ],
      'step 2 (ring): {occasion} is the name of a holiday, and has no meaning elsewhere',
    ],
    [
      'a make-up that no steps bear out',
      [['phone-call: 1', 'phone-call: 2']],
      'makeUp.phone-call: says 2, but 1 steps are of sort phone-call',
    ],
    [
      'a currency that is none',
      [['currency: USD', 'currency: dollars']],
      'currency: three capital letters, as in USD',
    ],
    [
      'a key with spaces',
      [['key: ring', 'key: Ring back']],
      'step 2 (Ring back): key: lower-case letters, digits and single hyphens only',
    ],
  ])('is refused for %s, by file, step and fault', (_what, changes, fault) => {
    expect(faultsOf(changed(...changes))).toContain(`two-steps.yaml: ${fault}`);
  });

  it('is refused when its name is not its key', () => {
    expect(faultsOf(sound, 'other.yaml')).toEqual([
      'other.yaml: key: "two-steps" belongs in a file named two-steps.yaml',
    ]);
  });

  it('is refused with every fault at once, a missing word not hiding a wrong total', () => {
    expect(
      faultsOf(
        changed(['ar: تحية', "ar: ''"], ['total: 2', 'total: 33'], ['purpose: keep', 'purpose: hold']),
      ),
    ).toEqual([
      'two-steps.yaml: step 1 (greet): label.ar: no words',
      expect.stringMatching(/^two-steps\.yaml: step 2 \(ring\): purpose: Invalid option/),
      'two-steps.yaml: total: says 33, but there are 2 steps',
      'two-steps.yaml: counts: come to 2, but total says 33',
      'two-steps.yaml: makeUp: come to 2, but total says 33',
    ]);
  });

  it('is refused when it is not YAML, with the line', () => {
    expect(faultsOf('key: two-steps\nname: { en: [')).toContainEqual(
      expect.stringMatching(/^two-steps\.yaml: .* at line 2/),
    );
  });

  it('is refused when it stands for itself a million times over', () => {
    const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((name, nth) => `${name}: &${name} [${`*${'abcdefghij'[nth]}, `.repeat(9)}x]`).join('\n')}`;
    expect(faultsOf(bomb)).not.toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- call'],
    ['a word', 'hello'],
    ['steps that are no list', stringify({ ...parse(sound), steps: 'none' })],
    ['steps that are no steps', stringify({ ...parse(sound), steps: [null, 3] })],
  ])('is refused when it holds %s', (_what, yamlText) => {
    expect(faultsOf(yamlText)).not.toEqual([]);
  });

  it('says all faults in the message of what it throws', () => {
    expect(() => loadPlan(changed(['total: 2', 'total: 3']), 'two-steps.yaml')).toThrow(
      /- two-steps\.yaml: total: says 3.*\n- two-steps\.yaml: counts: come to 2/,
    );
  });
});
