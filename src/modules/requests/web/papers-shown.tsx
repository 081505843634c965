import { say } from "#kernel/text.ts";
import type { Paper } from "#procedures";
import { Meta, Section, Stack } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	askedPapers,
	missingPapers,
	type Request,
	type RequestFile,
	type RequestProcedure,
} from "../index.ts";

interface PapersShownProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly files: readonly RequestFile[];
	readonly fileHref: (id: string) => string;
}

/** Each paper that is asked for, and whether it is there, seen, or being helped with. */
export const PapersShown = (props: PapersShownProps) => {
	const { view, rule, request, files } = props;
	const asked = askedPapers(rule.request, request.answers.fields);
	const missing = missingPapers(
		rule.request,
		request.answers,
		new Set(files.flatMap(({ paper }) => paper ?? [])),
	);
	return asked.length === 0 ? null : (
		<Section id="surat" title={view.t("requests.papers")}>
			<List>
				{asked.map((paper) => (
					<ListRow
						name={say(paper.label, view.lang)}
						says={<Came {...props} paper={paper} />}
						end={<PaperTag {...props} paper={paper} missing={missing} />}
					/>
				))}
			</List>
		</Section>
	);
};

const Came = ({
	view,
	files,
	fileHref,
	paper,
}: PapersShownProps & { readonly paper: Paper }) => {
	const came = files.filter((file) => file.paper === paper.code);
	return came.length === 0 ? null : (
		<Stack>
			{came.map(({ id, name, erased }) =>
				erased ? (
					<Meta>{view.t("requests.papers.erased")}</Meta>
				) : (
					<p>
						<a href={fileHref(id)}>{name}</a>
					</p>
				),
			)}
		</Stack>
	);
};

const PaperTag = ({
	view,
	request,
	files,
	paper,
	missing,
}: PapersShownProps & {
	readonly paper: Paper;
	readonly missing: readonly Paper[];
}) => {
	const { t } = view;
	const is = request.answers.papers[paper.code];
	if (files.some((file) => file.paper === paper.code))
		return (
			<Tag shape="disc" tone="ok">
				{t("requests.paper.there")}
			</Tag>
		);
	if (is === "seen")
		return (
			<Tag shape="disc" tone="ok">
				{t("requests.paper.seen")}
			</Tag>
		);
	if (is === "help")
		return (
			<Tag shape="half" tone="warn">
				{t("requests.paper.help")}
			</Tag>
		);
	return missing.includes(paper) ? (
		<Tag shape="ring" tone="warn">
			{t("requests.paper.missing")}
		</Tag>
	) : (
		<Tag shape="dotted">{t("requests.paper.not-needed")}</Tag>
	);
};
