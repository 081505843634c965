import type { FieldProblem, FormState, Typed } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { ChangePath } from "./change-page.tsx";
import type { Choices } from "./find-choices.ts";

/** What a change of a unit is tried with. */
export interface Try {
	readonly cx: Context;
	readonly view: View;
	readonly unit: Unit;
	readonly typed: Typed;
	/** The version that the form was made of. */
	readonly seen: string | undefined;
}

/** Done, with the sentence that says so; or what is to be mended, with names to choose from. */
export type Tried =
	| { readonly done: string }
	| {
			readonly problems: readonly FieldProblem[];
			readonly choices?: Choices;
	  };

export interface FormOfChange {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	readonly choices: Choices;
}

/** One kind of change, as data: its page, its fields, its deed. */
export interface Change {
	readonly path: ChangePath;
	readonly deed: string;
	/** Texts: `units.<key>.title`, `units.<key>.do`. */
	readonly key: "rename" | "move" | "address-change" | "close";
	readonly danger?: boolean;
	/** The fields at first. */
	readonly fill: (view: View, unit: Unit) => Record<string, string>;
	/** What is on record now. */
	readonly now: (view: View, unit: Unit) => string;
	readonly Fields: (props: FormOfChange) => Content;
	readonly attempt: (given: Try) => Promise<Tried>;
	/** Where two versions can differ: a label, what is saved, and what was typed. */
	readonly versions: (
		view: View,
		unit: Unit,
		typed: Typed,
	) => readonly {
		readonly label: string;
		readonly theirs: string;
		readonly yours: string;
	}[];
}

export const typedText = (typed: Typed, name: string): string =>
	typed[name]?.[0]?.trim() ?? "";
