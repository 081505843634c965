import type { FormState } from "#kernel/form.ts";
import type { View } from "#ui/view.ts";
import type { Draw, DrawPool, Holding, Round } from "../../index.ts";

export interface DrawPageProps {
	readonly view: View;
	readonly round: Round;
	/** The youngest first. */
	readonly draws: readonly Draw[];
	readonly holdings: readonly Holding[];
	/** Whom and what a draw would be about now; only for whoever prepares draws. */
	readonly pool: DrawPool | null;
	readonly names: ReadonlyMap<string, string>;
	readonly unitNames: ReadonlyMap<
		string,
		{ readonly slug: string; readonly name: string }
	>;
	/** Whether verification is over: then what was held back is told. */
	readonly over: boolean;
	readonly state: FormState;
	readonly once: string;
}

export const addressOf = ({
	instrument,
	year,
}: Pick<Round, "instrument" | "year">) => ({
	instrument,
	year: String(year),
});

export const nameIn = ({ view, names }: DrawPageProps, id: string): string =>
	names.get(id) ?? view.t("assessments.item-somebody");

export const unitIn = ({ unitNames }: DrawPageProps, id: string): string =>
	unitNames.get(id)?.name ?? id;
