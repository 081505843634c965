/**
 * What would have helped somebody who came to an office. Asked with any survey, voluntary, several at once. The words
 * are `surveys.needs.kind.<code>`. The list is ours; each kind stands for a duty or a barrier that its source names.
 */
export interface NeedKind {
	readonly code: string;
	readonly source: string;
}

export const needKinds = [
	{
		code: "ramp",
		source: "Permenkumham 27/2018, butir ramp; UU 8/2016 pasal 19",
	},
	{ code: "sign-language", source: "UU 8/2016 pasal 19" },
	{ code: "large-print", source: "UU 8/2016 pasal 19" },
	{ code: "explained", source: "UU 25/2009 pasal 29" },
	{ code: "other-language", source: "PermenPANRB 11/2024, hambatan sosial" },
	{
		code: "priority",
		source: "Permenkumham 27/2018, loket khusus; UU 25/2009 pasal 29",
	},
	{ code: "private-room", source: "PermenPANRB 11/2024, hambatan sosial" },
	{
		code: "other-hours",
		source: "PermenPANRB 11/2024, hambatan sosial dan ekonomi",
	},
	{ code: "nearer", source: "PermenPANRB 11/2024, hambatan geografis" },
	{
		code: "lactation",
		source: "Permenkumham 27/2018, ruang laktasi dan tempat bermain anak",
	},
	{ code: "cost", source: "PermenPANRB 11/2024, hambatan ekonomi" },
	{ code: "other", source: "" },
] as const satisfies readonly NeedKind[];

export type NeedCode = (typeof needKinds)[number]["code"];
export const needCodes: readonly string[] = needKinds.map(({ code }) => code);

/** Whether people got what they came for. */
export const outcomes = ["yes", "partly", "no"] as const;
export type Outcome = (typeof outcomes)[number];
