import { z } from "zod";
import { type Invitation, isUserName, problemOfPersonName } from "#identity";
import { type FieldProblem, type FormState, typedValue } from "#kernel/form.ts";

export interface WhoRead {
	readonly facts: Pick<Invitation, "name" | "userName" | "email">;
	/** All that can be seen without asking anybody, in the order of the fields. */
	readonly problems: readonly FieldProblem[];
}

/** Reads the fields that say who is invited, so that what is wrong with them is told together with the role's. */
export function readWho(state: FormState): WhoRead {
	const name = typedValue(state, "nama").trim();
	const userName = typedValue(state, "pengguna").trim().toLowerCase() || null;
	const email = typedValue(state, "surel").trim() || null;
	const reasons = [
		problemOfPersonName(name),
		userName === null || isUserName(userName) ? null : "user-name-form",
		email === null || z.email().safeParse(email).success ? null : "email-form",
	];
	return {
		facts: { name, userName, email },
		problems: reasons.flatMap((reason) => {
			const field = reason === null ? undefined : whoFields[reason];
			return reason !== null && field ? [problemAt(field, reason)] : [];
		}),
	};
}

/** At which field each refusal about the person is mended. */
export const whoFields: Readonly<Record<string, string>> = {
	"no-name": "nama",
	"name-too-long": "nama",
	"user-name-form": "pengguna",
	"user-name-taken": "pengguna",
	"email-form": "surel",
	"email-taken": "surel",
};

export const problemAt = (field: string, reason: string): FieldProblem => ({
	field,
	says: `identity.new.${reason}`,
});
