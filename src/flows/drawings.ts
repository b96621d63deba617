import type { TellingKind } from '../db/tell.ts';
import { drawCaptureWarning } from './draw/draw-capture-warning.ts';
import { drawCover } from './draw/draw-cover.ts';
import { drawDigest } from './draw/draw-digest.ts';
import { drawDoNotCall } from './draw/draw-do-not-call.ts';
import { drawDoNotCallEnded } from './draw/draw-do-not-call-ended.ts';
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
import { drawLeftBehind } from './draw/draw-left-behind.ts';
import { drawMorning } from './draw/draw-morning.ts';
import { drawNewSource } from './draw/draw-new-source.ts';
import { drawPlanMoves } from './draw/draw-plan-moves.ts';
import { drawQuarantined } from './draw/draw-quarantined.ts';
import { drawRole } from './draw/draw-role.ts';
import { drawTouch } from './draw/draw-touch.ts';
import type { Drawing } from './draw/drawing.ts';
import { unlessErased } from './draw/unless-erased.ts';

/** How each kind of telling is drawn. */
export const drawings: Record<TellingKind, Drawing> = {
  'lead-card': unlessErased(drawLeadCard, (lead) => ({ lead })),
  'lead-contact': unlessErased(drawLeadContact, (lead) => ({ lead })),
  'lead-unclaimed': unlessErased(drawLeadUnclaimed, (lead) => ({ lead })),
  'lead-returned': unlessErased(drawLeadReturned, (lead) => ({ lead })),
  'lead-escalated': unlessErased(drawLeadEscalated, (lead) => ({ lead })),
  'capture-warning': unlessErased(drawCaptureWarning, (lead) => ({ lead })),
  'lead-after-opt-out': unlessErased(drawLeadAfterOptOut, (lead) => ({ lead })),
  'lead-reassigned': unlessErased(drawLeadReassigned, (lead) => ({ lead })),
  leaver: drawLeaver,
  'hand-over': unlessErased(drawHandOver, (handOver) => ({ handOver })),
  morning: drawMorning,
  touch: unlessErased(drawTouch, (touch) => ({ touch })),
  cover: drawCover,
  'plan-moves': drawPlanMoves,
  digest: drawDigest,
  'source-new': drawNewSource,
  'delivery-quarantined': drawQuarantined,
  'left-behind': drawLeftBehind,
  import: drawImport,
  'do-not-call': drawDoNotCall,
  'do-not-call-ended': drawDoNotCallEnded,
  role: drawRole,
};
