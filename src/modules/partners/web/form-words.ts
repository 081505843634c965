import {
	type FormState,
	filled,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import {
	type Activity,
	type Agreement,
	type FileOf,
	fields,
	type Organisation,
	organisationFields,
	type Paper,
	type TypedActivity,
	type TypedAgreement,
	type TypedOrganisation,
	type TypedPaper,
} from "../index.ts";

/** Of dissolving an organisation. */
export const dissolvedField = "bubar";
/** Of merging it into another one. */
export const intoField = "gabung_ke";

const dayIn = (state: FormState, name: string) => {
	const day = typedDay(state.typed, name);
	return "day" in day ? day.day : null;
};

/** Of a form; what is no number is no revision that ever was. */
export const revisionIn = (state: FormState): number => {
	const typed = typedValue(state, fields.revision);
	return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
};

export const typedOrganisation = (state: FormState): TypedOrganisation => {
	const value = (field: keyof typeof organisationFields) =>
		typedValue(state, organisationFields[field]);
	return {
		name: value("name"),
		short: value("short"),
		kind: value("kind"),
		province: value("province"),
		website: value("website"),
		another: value("another") !== "",
	};
};

export const organisationForm = (organisation: Organisation): FormState =>
	filled({
		[organisationFields.name]: organisation.name,
		[organisationFields.short]: organisation.short,
		[organisationFields.kind]: organisation.kind,
		[organisationFields.province]: organisation.province,
		[organisationFields.website]: organisation.website,
		...dayFields(dissolvedField, organisation.dissolvedOn),
	});

const valueIn = (state: FormState) => (field: keyof typeof fields) =>
	typedValue(state, fields[field]);

const signedIn = (state: FormState) => {
	const value = valueIn(state);
	return {
		number: value("number"),
		signedOn: dayIn(state, fields.signedOn),
		officeSigns: value("officeSigns"),
		partnerSigns: value("partnerSigns"),
		title: value("title"),
		topics: valuesOf(state, fields.topics),
		provinces: valuesOf(state, fields.provinces),
	};
};

export const typedAgreement = (state: FormState): TypedAgreement => {
	const value = valueIn(state);
	return {
		...signedIn(state),
		organisationId: value("organisation"),
		kind: value("kind"),
		about: value("about"),
		from: dayIn(state, fields.from),
		until: dayIn(state, fields.until),
		contact: value("contact"),
	};
};

export const agreementForm = (
	agreement: Agreement,
	first: Paper | undefined,
	contact: string,
): FormState =>
	filled({
		[fields.organisation]: agreement.organisationId,
		[fields.kind]: agreement.kind,
		...scopeForm(agreement),
		[fields.about]: agreement.about,
		[fields.number]: first?.number ?? "",
		...dayFields(fields.signedOn, first?.signedOn ?? null),
		[fields.officeSigns]: first?.officeSigns ?? "",
		[fields.partnerSigns]: first?.partnerSigns ?? "",
		...dayFields(fields.from, agreement.from),
		...dayFields(fields.until, agreement.until),
		[fields.contact]: contact,
	});

const scopeForm = (
	agreement: Pick<Agreement, "title" | "topics" | "provinces">,
) => ({
	[fields.title]: agreement.title,
	[fields.topics]: agreement.topics,
	[fields.provinces]: agreement.provinces,
});

export const typedPaper = (state: FormState): TypedPaper => ({
	...signedIn(state),
	until: dayIn(state, fields.until),
	endsOn: dayIn(state, fields.endsOn),
	words: valueIn(state)("words"),
});

/** What is signed later begins with what holds now, and with who signed last. */
export const paperForm = (
	agreement: Agreement,
	last: Paper | undefined,
): FormState =>
	filled({
		...scopeForm(agreement),
		[fields.officeSigns]: last?.officeSigns ?? "",
		[fields.partnerSigns]: last?.partnerSigns ?? "",
	});

export const typedActivity = (state: FormState): TypedActivity => {
	const value = valueIn(state);
	return {
		title: value("title"),
		on: dayIn(state, fields.on),
		eventId: value("event"),
		outcome: value("outcome"),
		proof: value("proof"),
	};
};

export const activityForm = (activity: Activity): FormState =>
	filled({
		[fields.title]: activity.title,
		...dayFields(fields.on, activity.on),
		[fields.event]: activity.eventId ?? "",
		[fields.outcome]: activity.outcome,
		[fields.proof]: activity.proof,
	});

const days = [
	fields.signedOn,
	fields.from,
	fields.until,
	fields.endsOn,
	fields.on,
	dissolvedField,
];

type Refused =
	| { readonly problems: FormState["problems"] }
	| {
			readonly reason: string;
			readonly about?: Readonly<Record<string, string | number>>;
	  };

/** The form with what is to be mended; a day that is none says itself what is wrong with it. */
export function refusedAs(
	state: FormState,
	problem: Refused,
	field = "",
): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field,
			says: `partners.problem.${problem.reason}`,
			...(problem.about ? { about: problem.about } : {}),
		});
	return withProblems(
		state,
		...problem.problems.map((each) => {
			if (!days.includes(each.field)) return each;
			const day = typedDay(state.typed, each.field);
			return "problem" in day ? day.problem : each;
		}),
	);
}

/** Somebody was faster. */
export const isFaster = (problem: object): boolean =>
	"reason" in problem && problem.reason === "changed-meanwhile";

/** The names of a day in a form. */
export const partsOfDay = (name: string): readonly string[] =>
	["hari", "bulan", "tahun"].map((part) => `${name}_${part}`);

/** Each form has a field of its own, so that what is to be mended stands at it. */
export const fileField = (of: FileOf): string =>
	`${fields.file}_${"paper" in of ? of.paper : of.activity}`;

/** Beside a file: what it shows, where it is a picture. */
export const showsField = (of: FileOf): string => `${fileField(of)}_isi`;
