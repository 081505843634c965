import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Radios,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection } from "../../index.ts";
import { BothVersions } from "./both-versions.tsx";
import { collectionFields, collectionFormOf } from "./collection-form.ts";

/** Name and rules of a collection: who finds it, and for how long its books may be taken home. */
export const CollectionPage = ({
	view,
	unit,
	collection,
	state,
	once,
}: {
	readonly view: View;
	readonly unit: Unit;
	/** `null` for a new one. */
	readonly collection: Collection | null;
	readonly state: FormState;
	readonly once: string;
}) => {
	const { t, lang } = view;
	const part = { view, state };
	const title = collection
		? say(collection.name, lang)
		: t("library.collection.open");
	const number = (name: "loanDays" | "atOnce" | "renewals") => (
		<Field
			{...part}
			name={collectionFields[name]}
			label={view.says(`library.collection.${name}`)}
			hint={
				name === "loanDays" ? t("library.collection.loanDays.hint") : undefined
			}
			width="4"
			inputmode="numeric"
			autocomplete="off"
			optional={name === "loanDays"}
		/>
	);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("library.desk.title"),
									href: link(view, "/perpustakaan/meja/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("library.collection.lead")}
				/>
			}
		>
			{collection &&
				state.problems.some(
					({ says }) => says === "library.problem.changed-meanwhile",
				) && <Newer {...{ view, collection, state }} />}
			<Form
				view={view}
				once={once}
				action={
					collection
						? link(view, "/perpustakaan/meja/:unit/koleksi/:slug", {
								unit: unit.slug,
								slug: collection.slug,
							})
						: link(view, "/perpustakaan/meja/:unit/koleksi", {
								unit: unit.slug,
							})
				}
				label={title}
			>
				<Field
					{...part}
					name={collectionFields.name}
					label={t("library.collection.name")}
					autocomplete="off"
				/>
				<Field
					{...part}
					name={collectionFields.nameEn}
					label={t("library.collection.name.en")}
					autocomplete="off"
					optional
				/>
				<Radios
					{...part}
					name={collectionFields.openTo}
					label={t("library.collection.openTo")}
					options={[
						{ value: "everyone", label: t("library.open.everyone") },
						{ value: "signed-in", label: t("library.open.signed") },
					]}
				/>
				{number("loanDays")}
				{number("atOnce")}
				{number("renewals")}
				{collection && (
					<Hidden
						name={collectionFields.basedOn}
						value={String(collection.version)}
					/>
				)}
				{collection && (
					<Checkboxes
						{...part}
						name={collectionFields.closed}
						label={t("library.collection.close")}
						hideLabel
						options={[{ value: "1", label: t("library.collection.close") }]}
						optional
					/>
				)}
				<div>
					<Button>{t("library.edit.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

/** What somebody else decided meanwhile, beside what was typed here. */
const Newer = ({
	view,
	collection,
	state,
}: {
	readonly view: View;
	readonly collection: Collection;
	readonly state: FormState;
}) => {
	const { t } = view;
	const theirs = collectionFormOf(collection);
	const line = (
		name: string,
		field: string,
		said = (word: string) => word,
	) => ({
		name,
		theirs: said(typedValue(theirs, field)),
		mine: said(typedValue(state, field)),
	});
	const number = (name: "loanDays" | "atOnce" | "renewals") =>
		line(view.says(`library.collection.${name}`), collectionFields[name]);
	return (
		<BothVersions
			view={view}
			lines={[
				line(t("library.collection.name"), collectionFields.name),
				line(t("library.collection.name.en"), collectionFields.nameEn),
				line(t("library.collection.openTo"), collectionFields.openTo, (word) =>
					t(
						word === "signed-in"
							? "library.open.signed"
							: "library.open.everyone",
					),
				),
				number("loanDays"),
				number("atOnce"),
				number("renewals"),
				line(t("library.collection.close"), collectionFields.closed, (word) =>
					word === "1" ? "✓" : "",
				),
			]}
		/>
	);
};
