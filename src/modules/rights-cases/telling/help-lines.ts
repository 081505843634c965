/** Whom to call in danger. What a number answers to differs from place to place, so each says where it is from. */
export interface HelpLine {
	/** As one dials it. */
	readonly number: string;
	readonly id: "police" | "emergency" | "women-and-children";
	readonly source: string;
	/** Whether somebody compared it with its source, and when: `YYYY-MM-DD`. */
	readonly verified: string | null;
}

export const helpLines: readonly HelpLine[] = [
	{
		number: "112",
		id: "emergency",
		source:
			"Permenkominfo 10/2016 tentang Layanan Nomor Tunggal Panggilan Darurat",
		verified: null,
	},
	{
		number: "110",
		id: "police",
		source: "Polri, Call Center 110",
		verified: null,
	},
	{
		number: "129",
		id: "women-and-children",
		source: "Kemen PPPA, Call Center SAPA 129 (Perpres 65/2020)",
		verified: null,
	},
];

/** A harmless page that many people open: where the quick exit leads. */
export const harmlessPlace = "https://www.bmkg.go.id/";
