import type { FormState } from "#kernel/form.ts";
import type { ClockShown } from "#procedures";
import type { Day, Province } from "#territory";
import type { View } from "#ui/view.ts";
import type {
	Awaited,
	Colleague,
	Delegate,
	HowLent,
	Identities,
	Keeping,
	OpenCase,
} from "../../index.ts";

export interface CasePageProps extends Omit<OpenCase, "hand"> {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	/** Names of offices in it, by id. */
	readonly offices: ReadonlyMap<string, string>;
	readonly colleagues: readonly Colleague[];
	/** People of accused offices, who may be named. */
	readonly named: readonly { readonly id: string; readonly name: string }[];
	/** Answers to letters that have not come. */
	readonly awaited: readonly Awaited[];
	/** Offices to which the centre can give it now. */
	readonly delegates: readonly Delegate[];
	/** The day at the office where it lies. */
	readonly today: Day;
	/** Whether somebody can come to it with a code. */
	readonly byCode: boolean;
	/** Those of today, for the name of one. */
	readonly provinces: readonly Province[];
	readonly clocks: readonly ClockShown[];
	/** How long it is kept. */
	readonly keeping: Keeping;
	/** Where the question of whoever looks for the identities stands. */
	readonly lent: HowLent;
	/** Whether a new code was asked for: by nobody, by whoever looks, or by somebody else, who waits for them. */
	readonly newCode: "none" | "mine" | "theirs";
	/** In the answer to the deed that opened them and nowhere else. */
	readonly identities?: Identities | undefined;
}

/** Parameters of the addresses of a case. */
export const placeOf = ({ header }: Pick<OpenCase, "header">) => ({
	unit: header.unitId,
	id: header.id,
});
