import type { Actor } from "#kernel/actor.ts";
import type { Context } from "../context.ts";
import type { Html } from "./answer.ts";
import type { Sent } from "./excuse.ts";

/** How somebody who is in shows once more that it is them. */
export interface ProofAgain<View> {
	/** Where they do so, without language. */
	readonly path: string;
	/** Whether they did a short time ago. */
	readonly isFresh: (actor: Actor, now: Date) => boolean;
	/**
	 * Takes the proof that came with a form. `null` is shown; otherwise a page that asks for it, with all that was typed.
	 */
	readonly take: (shown: Shown<View>) => Promise<Asked | null>;
}

/** A form that came too late, and who sent it. */
export interface Shown<View> {
	readonly cx: Context;
	readonly view: View;
	readonly request: Request;
	readonly sessionId: string;
	/** What was typed as proof; `null` where nothing was asked yet. */
	readonly typed: string | null;
	readonly sent: Sent | null;
}

export interface Asked {
	readonly html: Html;
	readonly status: number;
}

/** The field in which the proof comes along with a form. No form has one of this name. */
export const proofField = "bukti_diri";
