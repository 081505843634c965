import type { Assessed, Service, ServicePage } from "#catalogue";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** What the catalogue is told when it is mounted. */
export interface Mounting {
	/** What higher modules say of a service, below its standard. */
	readonly beside: (
		cx: Context,
		view: View,
		service: Service,
	) => Promise<Content>;
	/** The latest decided assessments of a unit, one of each programme; everybody may read them. */
	readonly assessed: (cx: Context, unit: Unit) => Promise<readonly Assessed[]>;
	/** Of these offices those at which an hour can be booked. */
	readonly booking: (
		cx: Context,
		unitIds: readonly string[],
	) => Promise<ReadonlySet<string>>;
	/** Services by their words, as the search of the site finds them: stems, slips and synonyms. */
	readonly find: (cx: Context, asked: WordsAsked) => Promise<ServicesFound>;
}

export interface WordsAsked {
	readonly words: string;
	readonly lang: Language;
	/** Id of the unit; `null` for all. */
	readonly unitId: string | null;
	readonly page: number;
}

export interface ServicesFound extends Omit<ServicePage, "services"> {
	/** Of the services on this page, the nearest first. */
	readonly ids: readonly string[];
	readonly by: "all" | "meant" | "some" | "none";
	/** The words with their slips mended. */
	readonly meant: string | null;
}
