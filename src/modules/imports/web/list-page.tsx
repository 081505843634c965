import {
	type Import,
	type ImportState,
	kindNamed,
	kindNames,
	type ListedImport,
} from "#imports";
import type { Tone } from "#ui/content.ts";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Heard, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { kindInWords } from "./words.ts";

interface ListPageProps {
	readonly view: View;
	readonly imports: readonly ListedImport[];
}

/** Where an office begins to move in, and what it brought so far. */
export const ListPage = ({ view, imports }: ListPageProps) => (
	<OfficerLayout
		view={view}
		title={view.t("imports.title")}
		head={
			<PageHead
				title={view.t("imports.title")}
				lead={view.t("imports.list-lead")}
				beside={
					<LinkButton href={link(view, "/kelola/impor/baru", {})}>
						{view.t("imports.new")}
					</LinkButton>
				}
			/>
		}
	>
		{imports.length === 0 && (
			<EmptyState title={view.t("imports.empty-title")}>
				{view.t("imports.empty-says")}
			</EmptyState>
		)}
		{imports.length > 0 && <Past view={view} imports={imports} />}
		<Section id="urutan" title={view.t("imports.order-title")}>
			<p>{view.t("imports.order-says")}</p>
			<List>
				{kindNames.map((kind) => (
					<ListRow
						name={kindInWords(view, kind)}
						says={view.t(`imports.order-${kind}`)}
						end={
							<span class="row">
								{(["xlsx", "csv"] as const).map((form) => (
									<a
										href={link(view, "/kelola/impor/contoh/:file", {
											file: `${kindNamed(kind).word}.${form}`,
										})}
										download
									>
										{view.t(`imports.template-${form}`)}
										<Heard>
											{" "}
											{view.t("imports.template-of", {
												kind: kindInWords(view, kind),
											})}
										</Heard>
									</a>
								))}
							</span>
						}
					/>
				))}
			</List>
		</Section>
	</OfficerLayout>
);

const Past = ({ view, imports }: ListPageProps) => (
	<Section id="sejauh-ini" title={view.t("imports.past-title")}>
		<List>
			{imports.map(({ import: one, by }) => (
				<ListRow
					name={one.fileName}
					href={link(view, "/kelola/impor/:id", { id: one.id })}
					says={view.t("imports.list-row", {
						kind: kindInWords(view, one.kind),
						rows: one.counts.rows,
						day: date(view.lang, one.at),
						who: by ?? view.t("imports.the-program"),
					})}
					end={<StateTag view={view} import={one} />}
				/>
			))}
		</List>
	</Section>
);

const looks: Readonly<
	Record<ImportState, { readonly shape: Shape; readonly tone: Tone }>
> = {
	mapping: { shape: "half", tone: "warn" },
	previewed: { shape: "half", tone: "warn" },
	done: { shape: "disc", tone: "ok" },
	undone: { shape: "ring", tone: "plain" },
	"given-up": { shape: "ring", tone: "plain" },
};

const StateTag = ({
	view,
	import: { state },
}: {
	readonly view: View;
	readonly import: Import;
}) => (
	<Tag shape={looks[state].shape} tone={looks[state].tone}>
		{view.t(`imports.state-${state}`)}
	</Tag>
);
