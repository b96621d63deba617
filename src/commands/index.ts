import type { Command } from './command.ts';
import { deal } from './deal.ts';
import { lead } from './lead.ts';
import { optout } from './optout.ts';
import { source } from './source.ts';
import { touch } from './touch.ts';
import { touchbase } from './touchbase.ts';

/** Every slash command, as in manifest.yml. */
export const commands: readonly Command[] = [touch, lead, optout, deal, source, touchbase];
