import type { TellingKind } from '../db/tell.ts';
import { drawCaptureWarning } from './draw/draw-capture-warning.ts';
import { drawCover } from './draw/draw-cover.ts';
import { drawDigest } from './draw/draw-digest.ts';
import { drawHandOver } from './draw/draw-hand-over.ts';
import { drawImport } from './draw/draw-import.ts';
import { drawLeadAfterOptOut } from './draw/draw-lead-after-opt-out.ts';
import { drawLeadCard } from './draw/draw-lead-card.ts';
import { drawLeadContact } from './draw/draw-lead-contact.ts';
import { drawLeadEscalated } from './draw/draw-lead-escalated.ts';
import { drawLeadReassigned } from './draw/draw-lead-reassigned.ts';
import { drawLeadReturned } from './draw/draw-lead-returned.ts';
import { drawLeadUnclaimed } from './draw/draw-lead-unclaimed.ts';
import { drawLeaver } from './draw/draw-leaver.ts';
import { drawMorning } from './draw/draw-morning.ts';
import { drawNewSource } from './draw/draw-new-source.ts';
import { drawPlanMoves } from './draw/draw-plan-moves.ts';
import { drawQuarantined } from './draw/draw-quarantined.ts';
import { drawTouch } from './draw/draw-touch.ts';
import type { Drawing } from './draw/drawing.ts';

/** How each kind of telling is drawn. */
export const drawings: Record<TellingKind, Drawing> = {
  'lead-card': drawLeadCard,
  'lead-contact': drawLeadContact,
  'lead-unclaimed': drawLeadUnclaimed,
  'lead-returned': drawLeadReturned,
  'lead-escalated': drawLeadEscalated,
  'capture-warning': drawCaptureWarning,
  'lead-after-opt-out': drawLeadAfterOptOut,
  'lead-reassigned': drawLeadReassigned,
  leaver: drawLeaver,
  'hand-over': drawHandOver,
  morning: drawMorning,
  touch: drawTouch,
  cover: drawCover,
  'plan-moves': drawPlanMoves,
  digest: drawDigest,
  'source-new': drawNewSource,
  'delivery-quarantined': drawQuarantined,
  import: drawImport,
};
