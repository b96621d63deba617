import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, sara, mona, guest } = people;

describe('/lead import', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const opens = (userId: string, line = '/lead import') =>
    talk.opensForm(userId, () => talk.command(userId, line));
  const shows = (userId: string, text: string) =>
    touchbase.slack.waitFor(() => talk.form(userId).includes(text), { what: text });
  /** Sends a file by the form in front of somebody. */
  async function sends(
    userId: string,
    content: string | Uint8Array,
    choices: Record<string, string> = {},
    name = 'people.csv',
  ) {
    const me = touchbase.slack.as(userId);
    return await me.submit({ file: [me.uploads({ name, content })], plans: 'on', ...choices });
  }
  /** The message about the latest import, once it says something. */
  async function told(userId: string, text: string) {
    return await touchbase.slack.waitFor(
      () => {
        const says = (part: string) => (one: (typeof said)[number]) => talk.read(one).includes(part);
        const said = touchbase.slack.dm(userId);
        return said.filter(says('people.csv')).findLast(says(text));
      },
      { what: text },
    );
  }

  it('is a manager’s', async () => {
    expect(await opens(omar)).toContain('This is for managers.');
  });

  it('says of each file that is none what it is, and keeps what was chosen', async () => {
    await opens(mona);
    const again = async (content: string | Uint8Array, text: string) => {
      await sends(mona, content, { owner: omar, plans: 'none' });
      await shows(mona, text);
      expect(JSON.stringify(touchbase.slack.as(mona).openView()?.blocks)).toContain(
        `"initial_user":"${omar}"`,
      );
    };
    await again(new Uint8Array([0x50, 0x4b, 3, 4]), 'save it as “CSV UTF-8');
    await again(' \n', 'The file is empty.');
    await again('Name,Phone\n', 'no rows below them');
    await again(new Uint8Array([1, 0, 2, 0]), 'This is no text.');
    await again('Street,<!channel>\nA St,1\n', 'The first row here says: Street <!channel>');
    await again('Name,Phone\n"Huda,0501\n', 'A quotation mark is opened in line 2');
    expect((await sends(mona, 'Name,Phone\nHuda,0501110001\n', { owner: guest })).fields).toEqual({
      owner: 'This must be an agent or a manager of the team.',
    });
    expect(await touchbase.look.import.count()).toBe(0);
  });

  it('shows a file, is chosen for otherwise, brings it in, tells what came of it, and takes it back', async () => {
    const { look } = touchbase;
    const known = await talk.claimed(sara, 'Nora', { phone: '+966501119999' });
    touchbase.clock.forward(5);
    await opens(mona);
    const file = [
      'الاسم;الجوال;البريد الإلكتروني;الوكيل;ملاحظات;عدم التواصل',
      'هدى سالم;0501110001;huda@example.com;Omar;تريد شقة;',
      'Nora;0501119999;nora@example.com;;;',
      'Badr;0501110002;;;=HYPERLINK("x");',
      'Rami;call him;;;;',
      'Lama;0501110003;;;;نعم',
    ].join('\r\n');
    await sends(mona, `\ufeff${file}`);
    await shows(mona, 'people.csv is kept and is being read.');
    const preview = await told(mona, '5 rows. Nothing is written yet.');
    const text = talk.read(preview);
    expect(text).toContain('New people: 3');
    expect(text).toContain('Known already: 1.');
    expect(text).toContain('Not taken: 1');
    expect(text).toContain('line 5 “call him”');
    expect(text).toContain('الجوال → phone');
    expect(text).toContain('nobody 2');
    expect(text).toContain('Plans: 12 Direct 1');
    expect(await look.contact.count()).toBe(1);

    await talk.opensForm(mona, () => touchbase.slack.as(mona).press(preview, { actionId: 'import-change' }));
    await touchbase.slack.as(mona).submit({ owner: sara, plans: 'on', 'new-source': 'Old list' });
    await shows(mona, 'Saved.');
    await told(mona, 'Source: Old list, for all');

    const ready = await told(mona, 'Plans: 12 Direct 2');
    await touchbase.slack.as(mona).press(ready, { actionId: 'import-start' });
    const done = await told(mona, 'people.csv is imported.');
    expect(talk.read(done)).toContain('Added: 3');
    expect(await look.lead.count()).toBe(1);
    const [huda, badr] = await Promise.all(
      ['هدى سالم', 'Badr'].map((name) =>
        look.contact.findFirstOrThrow({ where: { name }, include: { touches: true } }),
      ),
    );
    expect([huda?.ownerUserId, badr?.ownerUserId]).toEqual([omar, sara]);
    expect([huda?.touches.length, badr?.touches.length]).toEqual([12, 12]);
    const shown = await talk.types(mona, '/lead show هدى');
    expect(shown).toContain('from people.csv, source Old list');
    expect(shown).toContain('In the file: تريد شقة');

    // An old picture of it can still be pressed.
    const late = await touchbase.slack.as(mona).pressAsSeen(ready, { actionId: 'import-start' });
    await touchbase.slack.waitFor(() => late.answers()[0], { what: 'an answer' });
    expect(talk.answerOf(late)).toContain('It is no longer waiting for that');

    await talk.presses(mona, done, { actionId: 'import-faults' });
    const [faults] = await touchbase.slack.waitFor(() => touchbase.slack.dm(mona).at(-1)?.files, {
      what: 'the file',
    });
    const csv = touchbase.slack
      .as(mona)
      .readsFile(faults ?? '')
      ?.content.toString();
    expect(csv).toContain('5,a phone or e-mail that cannot be read,call him,Rami,call him');

    await opens(mona);
    expect(talk.form(mona)).toContain('imported');
    const view = touchbase.slack.as(mona).openView();
    if (!view) throw new Error('No form');
    await talk.opensForm(mona, () => touchbase.slack.as(mona).press(view, { actionId: 'import-undo' }));
    expect(talk.form(mona)).toContain('the people it added are taken away, 3 at most');
    await touchbase.slack.as(mona).submit({});
    await shows(mona, 'It is being taken back.');
    const undone = await told(mona, 'is taken back');
    expect(talk.read(undone)).toContain('Taken away: 2');
    expect(talk.read(undone)).toContain('1 × they are to be left alone, and that stays');
    expect(talk.read(undone)).toContain('Known before, and as they were again: 1');
    expect(await look.contact.count()).toBe(2);
    expect(await look.contactEmail.count()).toBe(0);
    expect(await look.contactPhone.count({ where: { contactId: known.contactId } })).toBe(1);
  });

  it('speaks Arabic, and a second file waits for the first', async () => {
    await touchbase.look.member.updateMany({
      where: { userId: sara },
      data: { isManager: true, language: 'ar' },
    });
    expect(await opens(sara, '/lead استيراد')).toContain('استيراد جهات اتصال');
    await touchbase.look.import.create({
      data: {
        teamId: touchbase.running.teamId,
        fileName: 'first.csv',
        state: 'running',
        shape: {
          encoding: 'utf-8',
          delimiter: ',',
          headerLine: 1,
          headers: [],
          columns: [],
          unknown: [],
          dayOrder: 'day-first',
          isOrderGuessed: false,
        },
        keptAt: touchbase.clock.now(),
        workedAt: touchbase.clock.now(),
      },
    });
    const rows = Array.from({ length: 12 }, (_, nth) => `شخص ${nth},05011122${10 + nth},3/4/1990`).join('\n');
    await sends(sara, `Name,Phone,Birthday,Shoe size\n${rows}\n`);
    await shows(sara, 'يجري العمل على first.csv');
    await touchbase.look.import.updateMany({ where: { fileName: 'first.csv' }, data: { state: 'done' } });
    await sends(sara, `Name,Phone,Birthday,Shoe size\n${rows}\n`, { owner: omar });
    const preview = await told(sara, 'لم يُكتب شيء بعد');
    expect(talk.read(preview)).toMatchInlineSnapshot(`
"people.csv: 12 صفًا. لم يُكتب شيء بعد.
• أشخاص جدد: 12
• الأعمدة: Name ← الاسم وPhone ← هاتف وBirthday ← يوم الميلاد
• غير مستخدمة: Shoe size
• التواريخ مثل 3/4 تُقرأ واليوم أولًا: 3 أبريل.
• لدى: @Omar 12
• الخطط: المراسلة الشهرية 12
• المصدر: غير مذكور
[استيراد] [تغيير…] [تجاهل]"
`);
    await touchbase.slack.as(sara).press(preview, { actionId: 'import-discard' });
    await told(sara, 'تم تجاهل people.csv');
    await touchbase.settled();
    expect(await touchbase.look.contact.count({ where: { name: { startsWith: 'شخص' } } })).toBe(0);
  });
});
