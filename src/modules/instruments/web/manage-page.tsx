import type { Draft, Instrument, Publication } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { draftName, nameOf, savedBy, withoutStop } from "./draft-words.ts";

export interface Shelved {
	readonly instrument: Instrument;
	/** Left out for one that came with the program. */
	readonly publication?: Publication | undefined;
}

interface ManageProps {
	readonly view: View;
	readonly drafts: readonly Draft[];
	readonly published: readonly Shelved[];
	readonly names: ReadonlyMap<string, string>;
}

/** What is being written, and what was published, each with where it comes from. */
export const ManageInstrumentsPage = (props: ManageProps) => {
	const { view, drafts, published } = props;
	const open = drafts.filter(({ state }) => state === "open");
	const discarded = drafts.filter(({ state }) => state === "discarded");
	return (
		<OfficerLayout
			view={view}
			title={view.t("instruments.manage-title", {
				drafts: open.length,
				published: published.length,
			})}
			head={
				<PageHead
					above={<ManageCrumbs view={view} />}
					title={view.t("instruments.manage-title", {
						drafts: open.length,
						published: published.length,
					})}
					lead={view.t("instruments.manage-lead")}
					beside={
						<LinkButton href={link(view, "/kelola/instrumen/baru", {})} small>
							{view.t("instruments.manage-new")}
						</LinkButton>
					}
				/>
			}
		>
			<Section id="rancangan" title={view.t("instruments.manage-drafts")}>
				{open.length === 0 ? (
					<EmptyState title={view.t("instruments.manage-none")} level={3}>
						{view.t("instruments.manage-none-says")}
					</EmptyState>
				) : (
					<Drafts {...props} drafts={open} />
				)}
			</Section>
			<Section id="terbit" title={view.t("instruments.manage-published")}>
				<List>
					{published.map((one) => (
						<PublishedRow {...props} {...one} />
					))}
				</List>
			</Section>
			{discarded.length > 0 && (
				<Fold
					summary={view.t("instruments.manage-discarded", {
						n: discarded.length,
					})}
				>
					<Drafts {...props} drafts={discarded} />
				</Fold>
			)}
		</OfficerLayout>
	);
};

/** The way back to this list, from every page below it. */
export const ManageCrumbs = ({
	view,
	here,
	draft,
}: {
	readonly view: View;
	readonly here?: string | undefined;
	readonly draft?: Draft | undefined;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("instruments.crumb-manage"),
				href: link(view, "/kelola", {}),
			},
			{
				name: view.t("instruments.crumb-instruments"),
				...(here === undefined && draft === undefined
					? {}
					: { href: link(view, "/kelola/instrumen", {}) }),
			},
			...(draft
				? [
						{
							name: draftName(view, draft),
							...(here === undefined
								? {}
								: {
										href: link(view, "/kelola/instrumen/:draft", {
											draft: draft.id,
										}),
									}),
						},
					]
				: []),
			...(here === undefined ? [] : [{ name: here }]),
		]}
	/>
);

const Drafts = ({ view, drafts, names }: ManageProps) => (
	<List>
		{drafts.map((draft) => (
			<ListRow
				name={draftName(view, draft)}
				href={link(view, "/kelola/instrumen/:draft", { draft: draft.id })}
				says={
					<>
						{draft.instrument && (
							<>
								<Code>{draft.instrument}</Code>.{" "}
							</>
						)}
						{view.t("instruments.draft-version", { n: draft.version })}.{" "}
						{savedBy(view, names, draft)}
					</>
				}
				end={<DraftTag view={view} draft={draft} />}
			/>
		))}
	</List>
);

/** How far a draft has come, in a word. */
export const DraftTag = ({
	view,
	draft: { state, findings },
}: {
	readonly view: View;
	readonly draft: Pick<Draft, "state" | "findings">;
}) => {
	if (state === "discarded")
		return <Tag shape="ring">{view.t("instruments.draft-discarded")}</Tag>;
	if (state === "published")
		return (
			<Tag shape="disc" tone="ok">
				{view.t("instruments.draft-published")}
			</Tag>
		);
	return findings > 0 ? (
		<Tag shape="half" tone="warn">
			{view.t("instruments.draft-findings", { n: findings })}
		</Tag>
	) : (
		<Tag shape="disc" tone="ok">
			{view.t("instruments.draft-ready")}
		</Tag>
	);
};

const PublishedRow = ({
	view,
	names,
	instrument,
	publication,
}: ManageProps & Shelved) => (
	<ListRow
		name={say(instrument.title, view.lang)}
		href={link(view, "/instrumen/:id", { id: instrument.id })}
		says={
			<>
				<Code>{instrument.id}</Code>.{" "}
				{publication
					? view.t("instruments.manage-origin-here", {
							who: nameOf(view, names, publication.byId),
							when: date(view.lang, publication.at),
							why: withoutStop(publication.reason),
						})
					: view.t("instruments.manage-origin-shipped")}{" "}
				<a
					href={link(
						view,
						"/kelola/instrumen/baru",
						{},
						{ dari: instrument.id },
					)}
					aria-label={view.t("instruments.manage-copy-of", {
						title: say(instrument.title, view.lang),
					})}
				>
					{view.t("instruments.manage-copy")}
				</a>
			</>
		}
		end={!instrument.verified && <UnverifiedTag view={view} />}
	/>
);
