import type { askable, TrailPage as Found } from "#audit";
import type { ChainLength } from "#platform/read-trail.ts";
import { openChains } from "#platform/read-trail.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Hidden, LinkButton, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { ChainsBox } from "./chains-box.tsx";
import { type Asked, isFiltered, queryOf, system } from "./read-query.ts";
import {
	deedInWords,
	kindInWords,
	subjectInWords,
	whenInWords,
	whoInWords,
} from "./words.ts";

interface TrailPageProps {
	readonly view: View;
	readonly asked: Asked;
	readonly found: Found;
	readonly chains: readonly ChainLength[];
	readonly words: Awaited<ReturnType<typeof askable>>;
}

/** What was done, newest first; who, when, to what, and whether its chain holds it yet. */
export const TrailPage = (props: TrailPageProps) => {
	const { view, asked, found } = props;
	const { t } = view;
	const empty = found.rows.length === 0;
	return (
		<OfficerLayout
			view={view}
			title={t("audit.title")}
			form={asked.state}
			results="hasil"
			head={
				<PageHead
					title={t("audit.title")}
					lead={t("audit.lead")}
					beside={
						!empty && (
							<LinkButton
								kind="outlined"
								href={link(view, "/jejak/unduhan", {}, queryOf(asked))}
							>
								{t("audit.export")}
							</LinkButton>
						)
					}
				/>
			}
		>
			<Filters {...props} />
			<div id="hasil" class="stack" tabindex={-1}>
				<Rows {...props} />
				<Row>
					{asked.olderThan !== undefined && (
						<a href={link(view, "/jejak", {}, queryOf(asked))}>
							{t("audit.newest")}
						</a>
					)}
					{found.older !== null && (
						<a
							href={link(
								view,
								"/jejak",
								{},
								{ ...queryOf(asked), sebelum: found.older },
							)}
							rel="next"
						>
							{t("audit.older")}
						</a>
					)}
				</Row>
			</div>
			<ChainsBox view={view} chains={props.chains} />
		</OfficerLayout>
	);
};

const Rows = ({ view, asked, found }: TrailPageProps) => {
	const { t } = view;
	return (
		<DataTable
			id="jejak"
			wide
			caption={
				asked.olderThan === undefined
					? t("audit.caption")
					: t("audit.caption.older")
			}
			rows={found.rows}
			columns={[
				{
					key: "deed",
					label: t("audit.what"),
					cell: ({ id, deed }) => (
						<a href={link(view, "/jejak/:id", { id })}>
							{deedInWords(view, deed)}
						</a>
					),
				},
				{
					key: "about",
					label: t("audit.about"),
					cell: (row) => {
						const { name, href } = subjectInWords(view, row, found.names);
						return href === undefined ? name : <a href={href}>{name}</a>;
					},
				},
				{
					key: "who",
					label: t("audit.who"),
					cell: (row) => whoInWords(view, row, found.names),
				},
				{
					key: "when",
					label: t("audit.when"),
					cell: ({ at }) => whenInWords(view, at),
				},
				{
					key: "chain",
					label: t("audit.linked"),
					cell: ({ chain, place }) =>
						place === null
							? t("audit.linked.not-yet")
							: t("audit.linked.at", {
									chain: t(`audit.chain.short.${chain}`),
									place,
								}),
				},
			]}
			empty={
				<EmptyState
					title={t("audit.none")}
					next={<a href={link(view, "/jejak", {})}>{t("audit.none.next")}</a>}
				>
					{t("audit.none.says")}
				</EmptyState>
			}
		/>
	);
};

const Filters = ({ view, asked, words }: TrailPageProps) => {
	const { t } = view;
	const { state, typed, actorName } = asked;
	const all = link(view, "/jejak", {});
	const field = { view, state };
	const byName = <One extends { readonly label: string }>(options: One[]) =>
		options.sort((a, b) => a.label.localeCompare(b.label, view.lang));
	return (
		<>
			<FilterBar
				view={view}
				action={all}
				label={t("audit.filter")}
				clearHref={isFiltered(asked) ? all : undefined}
			>
				<Field
					{...field}
					name="dari"
					label={t("audit.from")}
					hint={t("audit.from.hint")}
					inputmode="numeric"
					autocomplete="off"
					maxlength={10}
				/>
				<Field
					{...field}
					name="sampai"
					label={t("audit.until")}
					hint={t("audit.until.hint")}
					inputmode="numeric"
					autocomplete="off"
					maxlength={10}
				/>
				<Select
					{...field}
					name="perbuatan"
					label={t("audit.what")}
					none={t("audit.what.all")}
					options={byName(
						words.deeds.map((deed) => ({
							value: deed,
							label: deedInWords(view, deed),
						})),
					)}
				/>
				<Select
					{...field}
					name="hal"
					label={t("audit.about")}
					none={t("audit.about.all")}
					options={byName(
						words.kinds.map((kind) => ({
							value: kind,
							label: kindInWords(view, kind),
						})),
					)}
				/>
				<Select
					{...field}
					name="rantai"
					label={t("audit.chain")}
					none={t("audit.chain.all")}
					options={openChains.map((chain) => ({
						value: chain,
						label: t(`audit.chain.${chain}`),
					}))}
				/>
				{typed.orang !== "" && <Hidden name="orang" value={typed.orang} />}
				{typed.id !== "" && <Hidden name="id" value={typed.id} />}
			</FilterBar>
			<p>
				{actorName !== null && (
					<>
						{typed.orang === system
							? t("audit.by.system")
							: t("audit.by", { name: actorName })}{" "}
					</>
				)}
				<a
					href={link(
						view,
						"/jejak/pelaku",
						{},
						{ ...queryOf(asked), orang: null },
					)}
				>
					{t(actorName === null ? "audit.by.choose" : "audit.by.other")}
				</a>
			</p>
		</>
	);
};

/** For the crumbs of its own pages. */
export const TrailCrumbs = ({
	view,
	here,
}: {
	readonly view: View;
	readonly here: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{ name: view.t("audit.title"), href: link(view, "/jejak", {}) },
			{ name: here },
		]}
	/>
);
