import type { BothSaid } from "./procedure.ts";

/** Who asks for it: anybody, or an office of the state for itself. */
export const requestedBy = ["citizen", "government"] as const;

/** How a question of the form is answered. */
export const fieldKinds = [
	"line",
	"text",
	"choice",
	"yes-no",
	"day",
	"draft",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What must be said along with a move; see `requests` for what each is drawn as. */
export const saidWithMove = [
	/** Why, or what: in words. */
	"words",
	/** Which papers are missing. */
	"missing",
	/** The rule on which a refusal stands, and how to object. */
	"basis",
	"objection",
	/** Day, hour and place of a meeting. */
	"meeting",
	/** Who else takes it on: an organisation. */
	"partner",
	/** Its number elsewhere: of a letter, or in another application. */
	"number",
	/** A file: minutes, a letter, a result. */
	"document",
	/** The next version of a text. */
	"draft",
] as const;
export type SaidWithMove = (typeof saidWithMove)[number];

/** What a stage waits for; an end says how it ended. */
export const stageWaits = ["office", "applicant", "nobody"] as const;
export const outcomes = ["granted", "refused", "withdrawn"] as const;
export type RequestOutcome = (typeof outcomes)[number];

/** How one asks for something: what is asked, which papers are brought, which stages it goes through. Law as data. */
export interface RequestForm {
	readonly by: (typeof requestedBy)[number];
	/** Whether it can be told at the counter, and written down by an officer. */
	readonly oral: boolean;
	/** Asked first: whom this is not for learns where to go instead. */
	readonly applies: readonly Applies[];
	readonly fields: readonly FormField[];
	readonly papers: readonly Paper[];
	readonly stages: readonly Stage[];
	readonly moves: readonly Move[];
	/** Where it is really filed, when that is another application; this one helps on the way. */
	readonly elsewhere?: { readonly says: BothSaid; readonly href: string };
}

export interface Applies {
	readonly code: string;
	readonly asks: BothSaid;
	/** With this answer it is for them. */
	readonly is: "yes" | "no";
	/** Read by whoever answers otherwise. */
	readonly otherwise: BothSaid;
	readonly href?: string;
}

export interface FormField {
	readonly code: string;
	readonly label: BothSaid;
	readonly hint?: BothSaid;
	readonly kind: FieldKind;
	readonly choices?: readonly {
		readonly code: string;
		readonly label: BothSaid;
	}[];
	readonly required: boolean;
	/** Asked only where another question was answered so. */
	readonly when?: { readonly field: string; readonly is: string };
	/** Tells how somebody lives: kept apart from the rest, and erased once it is decided. */
	readonly apart: boolean;
}

export interface Paper {
	readonly code: string;
	readonly label: BothSaid;
	readonly hint?: BothSaid;
	/** One of a group is enough; without a group, this very paper. */
	readonly group: string;
	readonly required: boolean;
	readonly apart: boolean;
	/** Asked for only where a question was answered so. */
	readonly when?: { readonly field: string; readonly is: string };
	/** What the office does for whoever has none; such a paper keeps nobody from asking. */
	readonly help?: BothSaid;
	readonly regulation: string;
}

export interface Stage {
	readonly code: string;
	readonly title: BothSaid;
	/** What happens now, for whoever asked. */
	readonly says: BothSaid;
	readonly waits: (typeof stageWaits)[number];
	readonly ends?: RequestOutcome;
	/** What was asked for is done, though the office has something left: whoever asked can say how it was. */
	readonly served: boolean;
}

export interface Move {
	readonly code: string;
	/** As it stands on the button. */
	readonly title: BothSaid;
	/** As the history says it. */
	readonly done: BothSaid;
	readonly by: "office" | "applicant";
	readonly from: readonly string[];
	/** A stage, or `same`: it stays where it is. */
	readonly to: string;
	readonly says: readonly SaidWithMove[];
	/** Event of the procedure that it is; starts the steps that begin with it. */
	readonly event?: string;
	/** Steps whose work is done with it. */
	readonly finishes: readonly string[];
	/** Step that it makes longer, by as much as the rule allows, once. */
	readonly extends?: string;
	/** The question whether somebody has a right to it is answered: what was kept apart is erased. */
	readonly decides: boolean;
}

/** The first stage is where it begins. */
export const firstStage = ({ stages }: RequestForm): Stage => {
	const [first] = stages;
	if (!first) throw new Error("a request has no stage");
	return first;
};

export const stageOf = (form: RequestForm, code: string): Stage => {
	const stage = form.stages.find((one) => one.code === code);
	if (!stage) throw new Error(`there is no stage ${code}`);
	return stage;
};

/** What one side may do where it stands. */
export const movesFrom = (
	{ moves }: RequestForm,
	stage: string,
	by: Move["by"],
): readonly Move[] =>
	moves.filter((move) => move.by === by && move.from.includes(stage));
