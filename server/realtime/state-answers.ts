import { JoinAnswer } from "./join-answer.ts";
import { framesOfStored, type Pieces } from "./stored-frames.ts";

/** Updates that joiners get after the shared state, before that is encoded anew. */
const tailBytes = 64 * 1024;
const most = 64;

/** Answers to questions for state, each encoded once for all who ask the same, and kept true by what came since. */
export class StateAnswers {
  private whole: JoinAnswer | undefined;
  private stored: readonly Uint8Array[] | undefined;
  private readonly partial = new Map<string, JoinAnswer>();
  private asked = false;

  /** For those who have nothing, from what is stored. */
  fromStored(pieces: Pieces): readonly Uint8Array[] {
    this.asked = true;
    this.stored ??= framesOfStored(pieces);
    return this.stored;
  }

  /** For those who have nothing, from the document. */
  fromState(state: () => Uint8Array, steady: boolean): readonly Uint8Array[] {
    this.whole ??= new JoinAnswer(state());
    return framesOf(this.whole, steady);
  }

  /** For those who have what a state vector says. */
  since(stateVector: Uint8Array, missing: () => Uint8Array, steady: boolean): readonly Uint8Array[] {
    this.asked = true;
    const key = keyOf(stateVector);
    const known = this.partial.get(key);
    if (known) return framesOf(known, steady);
    const answer = new JoinAnswer(missing());
    if (this.partial.size < most) this.partial.set(key, answer);
    return framesOf(answer, steady);
  }

  /** Whether an answer needs no encoding. */
  isKnown(stateVector: Uint8Array): boolean {
    return isEmptyVector(stateVector) || this.partial.has(keyOf(stateVector));
  }

  /** Takes in what was committed. */
  add(update: Uint8Array): void {
    for (const [key, answer] of this.partial) {
      if (!answer.add(update, tailBytes)) this.partial.delete(key);
    }
    if (this.whole && !this.whole.add(update, tailBytes)) this.whole = undefined;
  }

  /** Called every few seconds: lets go of what was encoded for those who came back, when nobody asked since. */
  forgetUnasked(): void {
    if (!this.asked) {
      this.partial.clear();
      this.stored = undefined;
    }
    this.asked = false;
  }

  /** The document was built from what is stored, or let go again. */
  forgetAll(): void {
    this.partial.clear();
    this.whole = this.stored = undefined;
  }
}

/** Whether a state vector says that its client has nothing. */
export function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

/** `steady`: with a large state in a frame that can be packed once. */
function framesOf(answer: JoinAnswer, steady: boolean): readonly Uint8Array[] {
  return steady ? answer.inSteadyFrames : answer.inFrames;
}

function keyOf({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString("latin1");
}
