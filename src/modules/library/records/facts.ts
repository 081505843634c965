/** What people see of a record, read out of its MARC. Empty where the record does not say it. */
export interface Facts {
	readonly title: string;
	/** The rest of the title, after the colon. */
	readonly subtitle: string;
	/** As they stand under the title, in their order; the first is the main one. */
	readonly authors: readonly Author[];
	readonly edition: string;
	readonly place: string;
	readonly publisher: string;
	/** As it is written: "2024", "[2019?]". */
	readonly published: string;
	/** "xii, 240 hlm. ; 21 cm". */
	readonly extent: string;
	readonly series: readonly string[];
	/** Without hyphens, whether or not the check digit agrees. */
	readonly isbn: readonly string[];
	readonly issn: readonly string[];
	readonly subjects: readonly string[];
	readonly notes: readonly string[];
	readonly summary: string;
	/** Number of the classification of Dewey. */
	readonly classification: string;
	readonly callNumber: string;
	/** Addresses at which it can be read at once. */
	readonly links: readonly { readonly href: string; readonly says: string }[];
}

export interface Author {
	/** "Asshiddiqie, Jimly". */
	readonly name: string;
	readonly kind: "person" | "body" | "meeting";
	/** "editor"; empty for who wrote it. */
	readonly role: string;
}
