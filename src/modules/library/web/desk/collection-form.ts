import { type FormState, filled, typedValue } from "#kernel/form.ts";
import type { Collection, Rules } from "../../index.ts";

/** Names of the fields. */
export const collectionFields = {
	name: "nama",
	nameEn: "nama_en",
	openTo: "terbuka",
	loanDays: "hari",
	atOnce: "sekaligus",
	renewals: "perpanjangan",
	closed: "tutup",
	basedOn: "versi",
} as const;

export const newCollectionForm: FormState = filled({
	[collectionFields.openTo]: "everyone",
	[collectionFields.loanDays]: "14",
	[collectionFields.atOnce]: "3",
	[collectionFields.renewals]: "1",
});

export const collectionFormOf = (one: Collection): FormState =>
	filled({
		[collectionFields.name]: one.name.id,
		[collectionFields.nameEn]: one.name.en,
		[collectionFields.openTo]: one.openTo,
		[collectionFields.loanDays]:
			one.loanDays === null ? "" : String(one.loanDays),
		[collectionFields.atOnce]: String(one.atOnce),
		[collectionFields.renewals]: String(one.renewals),
		[collectionFields.closed]: one.closedOn === null ? [] : ["1"],
		[collectionFields.basedOn]: String(one.version),
	});

/** The rules as typed; a number that is none is refused by the use case. */
export function rulesIn(
	state: FormState,
): Rules & { readonly closed: boolean; readonly basedOn: number } {
	const said = (field: string) => typedValue(state, field).trim();
	const number = (field: string) =>
		/^\d{1,4}$/.test(said(field)) ? Number(said(field)) : Number.NaN;
	return {
		name: {
			id: said(collectionFields.name),
			en: said(collectionFields.nameEn),
		},
		openTo:
			said(collectionFields.openTo) === "signed-in" ? "signed-in" : "everyone",
		loanDays:
			said(collectionFields.loanDays) === ""
				? null
				: number(collectionFields.loanDays),
		atOnce: number(collectionFields.atOnce),
		renewals: number(collectionFields.renewals),
		closed: said(collectionFields.closed) === "1",
		basedOn: number(collectionFields.basedOn),
	};
}

/** The field that a refusal is about. */
export const fieldOfRefusal: Readonly<Record<string, string>> = {
	"wrong-loan-days": collectionFields.loanDays,
	"wrong-at-once": collectionFields.atOnce,
	"wrong-renewals": collectionFields.renewals,
};
