import type { LocalDay } from '../calendar/local-day.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Plan, Purpose } from './plan.ts';

/** A touch that is still due, today, before or ahead, with its one origin. */
export type OpenTouch = {
  readonly touchId: string;
  readonly channel: Channel;
  readonly dueOn: LocalDay;
  readonly origin:
    | {
        readonly kind: 'step';
        readonly enrolmentId: string;
        /** Absent: a relationship plan. */
        readonly planKind?: Plan['kind'];
        readonly purpose: Purpose;
        /** Of a yearly plan: with nothing left ahead it waits for its next year. */
        readonly repeats?: boolean;
      }
    | { readonly kind: 'promise' };
};
