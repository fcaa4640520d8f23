import type * as Y from "yjs";
import { createSubItem, setSubValue, setValue } from "../boards/board-doc.ts";
import type { Confidence, EvidenceKind } from "./need.ts";

/** What a need can point to. */
export type NeedLink = "personas" | "framings";

/** Says that a need is this persona's, or comes from this framing; `linked: false` takes it back. */
export function linkNeed(doc: Y.Doc, needId: string, to: NeedLink, targetId: string, linked: boolean): void {
  setValue(doc, "needs", needId, `${to}/${targetId}`, linked ? true : undefined);
}

/** Adds evidence to a need; its texts start empty. Returns its id, or `undefined` if the need is gone. */
export function addEvidence(
  doc: Y.Doc,
  needId: string,
  evidence: { kind: EvidenceKind; confidence: Confidence; source?: string; missing?: string },
): string | undefined {
  return createSubItem(doc, "needs", needId, "evidence", evidence);
}

/** Sets the kind or the confidence of a need's evidence. */
export function describeEvidence(
  doc: Y.Doc,
  needId: string,
  evidenceId: string,
  as: { kind: EvidenceKind } | { confidence: Confidence },
): void {
  for (const [key, value] of Object.entries(as)) {
    setSubValue(doc, "needs", needId, "evidence", evidenceId, key, value);
  }
}

/** Removes evidence from a need; `removeEvidence(…, undefined)` brings it back. */
export function removeEvidence(
  doc: Y.Doc,
  needId: string,
  evidenceId: string,
  now: number | undefined,
): void {
  setSubValue(doc, "needs", needId, "evidence", evidenceId, "removed", now);
}
