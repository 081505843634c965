import { emptyForm } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection } from "../../index.ts";

/** The libraries that somebody keeps. */
export const LibrariesPage = ({
	view,
	units,
}: {
	readonly view: View;
	readonly units: readonly Pick<Unit, "slug" | "name">[];
}) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("library.desk.title")}
			head={
				<PageHead
					title={t("library.desk.title")}
					lead={t("library.desk.lead")}
				/>
			}
		>
			{units.length === 0 ? (
				<EmptyState title={t("library.desk.none")}>
					{t("library.desk.none.says")}
				</EmptyState>
			) : (
				<List>
					{units.map(({ slug, name }) => (
						<ListRow
							name={name}
							href={link(view, "/perpustakaan/meja/:unit", { unit: slug })}
						/>
					))}
				</List>
			)}
		</OfficerLayout>
	);
};

/** Where the day of a librarian begins: find a title, write a new one, keep the collections. */
export const DeskPage = ({
	view,
	unit,
	collections,
	extras,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly collections: readonly Collection[];
	/** What lending puts at the desk. */
	readonly extras?: Content;
}) => {
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("library.desk.title")}, ${unit.name}`}
			head={
				<PageHead
					title={t("library.desk.title")}
					lead={unit.name}
					beside={
						<LinkButton
							href={link(view, "/perpustakaan/meja/:unit/buku-baru", {
								unit: unit.slug,
							})}
							kind="filled"
						>
							{t("library.new")}
						</LinkButton>
					}
				/>
			}
		>
			<FilterBar
				view={view}
				action={link(view, "/perpustakaan", {})}
				label={t("library.search.form")}
				button={t("library.search.button")}
			>
				<Field
					view={view}
					state={emptyForm}
					name="q"
					type="search"
					autocomplete="off"
					label={t("library.search.label")}
				/>
			</FilterBar>
			{extras}
			<p>
				<a
					href={link(view, "/perpustakaan/meja/:unit/masuk", {
						unit: unit.slug,
					})}
				>
					{t("library.desk.files")}
				</a>
			</p>
			<Section id="koleksi" title={t("library.collections")}>
				<List>
					{collections.map((one) => (
						<ListRow
							name={say(one.name, lang)}
							href={link(view, "/perpustakaan/meja/:unit/koleksi/:slug", {
								unit: unit.slug,
								slug: one.slug,
							})}
							says={ruleWords(view, one)}
							end={
								one.closedOn === null ? undefined : (
									<Tag shape="ring">{t("library.collection.closed")}</Tag>
								)
							}
						/>
					))}
				</List>
				<p>
					<a
						href={link(view, "/perpustakaan/meja/:unit/koleksi", {
							unit: unit.slug,
						})}
					>
						{t("library.collection.open")}
					</a>
				</p>
			</Section>
		</OfficerLayout>
	);
};

const ruleWords = ({ t }: View, { openTo, loanDays }: Collection): string =>
	[
		t(openTo === "everyone" ? "library.open.everyone" : "library.open.signed"),
		loanDays === null
			? t("library.rule.room")
			: t("library.rule.days", { n: loanDays }),
	].join(" ");
