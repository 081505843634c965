import { Button, Form, Hidden } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Sides } from "#ui/sides.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type Item,
	type OpenChoice,
	standingIn,
	type Version,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { fieldInWords, valueInWords } from "./field-words.ts";

export interface ChoicesProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** All versions of the item: they say who wrote what stands. */
	readonly versions: readonly Version[];
	readonly names: ReadonlyMap<string, string>;
	/** Whether this person may choose. */
	readonly open: boolean;
	readonly once: string;
	/** Leads back to the page that holds all items. */
	readonly back?: "luring";
	readonly level?: 2 | 3;
}

/** Where two people wrote into one field: both texts, who and when, and one button under each. */
export const Choices = (props: ChoicesProps) => {
	const { view, item } = props;
	if (item.choices.length === 0) return null;
	return (
		<section
			class="stack"
			aria-label={view.t("assessments.choice-title", {
				n: item.choices.length,
			})}
		>
			<Notice
				kind="warn"
				title={view.t("assessments.choice-title", { n: item.choices.length })}
			>
				{view.t("assessments.choice-says")}
			</Notice>
			{item.choices.map((choice) => (
				<OneChoice {...props} choice={choice} />
			))}
		</section>
	);
};

const OneChoice = (props: ChoicesProps & { readonly choice: OpenChoice }) => {
	const { view, found, item, versions, choice, open, once, back } = props;
	const { field, value } = choice;
	const standing = standingIn(versions, field);
	const label = fieldInWords(view, item.indicator, field);
	const says = (words: readonly string[]) =>
		valueInWords(view, item.indicator, field, words);
	return (
		<Form
			view={view}
			action={link(
				view,
				"/penilaian/:unit/:instrument/:year/butir/:code/pilihan",
				{ ...addressOf(found), code: item.code },
			)}
			once={`${once}-${choice.id}`}
			label={view.t("assessments.choice-of", { field: label })}
		>
			<Hidden name="pilihan" value={choice.id} />
			<Hidden name="versi" value={String(item.said?.version ?? 0)} />
			{back && <Hidden name="kembali" value={back} />}
			<Sides
				level={props.level ?? 2}
				unit={{
					title: view.t("assessments.choice-standing", { field: label }),
					says: says(standing.value),
					meta: byLine(props, standing.by),
					...(open
						? {
								end: (
									<Take
										view={view}
										value="tetap"
										words={says(standing.value)}
									/>
								),
							}
						: {}),
				}}
				other={{
					title: view.t("assessments.choice-other", { field: label }),
					says: says(value),
					meta: byLine(props, choice),
					...(open
						? { end: <Take view={view} value="ganti" words={says(value)} /> }
						: {}),
				}}
			/>
		</Form>
	);
};

const Take = ({
	view,
	value,
	words,
}: {
	readonly view: View;
	readonly value: "tetap" | "ganti";
	readonly words: string;
}) => (
	<Button
		kind="outlined"
		name="pakai"
		value={value}
		label={view.t("assessments.choice-take-named", { value: words })}
	>
		{view.t("assessments.choice-take")}
	</Button>
);

const byLine = (
	{ view, names }: ChoicesProps,
	by: { readonly byId: string | null; readonly at: Date } | null,
): string | undefined =>
	by
		? view.t("assessments.item-theirs", {
				who:
					(by.byId && names.get(by.byId)) ||
					view.t("assessments.item-somebody"),
				when: moment(view.lang, by.at),
			})
		: undefined;
