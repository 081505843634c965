import type { Letter } from "#letters";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { endInWords, headingOf } from "./letter-paper.ts";

interface LetterListProps {
	readonly view: View;
	readonly title: string;
	readonly lead: string;
	readonly letters: readonly Letter[];
	/** Where a further one is issued, and the key of this showing. */
	readonly issue?: {
		readonly action: string;
		readonly label: string;
		readonly once: string;
	};
}

/** Letters of a unit or of a round, the youngest first; what holds no more says so. */
export const LetterListPage = ({
	view,
	title,
	lead,
	letters,
	issue,
}: LetterListProps) => (
	<OfficerLayout
		view={view}
		title={title}
		head={<PageHead title={title} lead={lead} />}
	>
		{issue && (
			<Form view={view} action={issue.action} look="row" once={issue.once}>
				<Button>{issue.label}</Button>
			</Form>
		)}
		{letters.length === 0 ? (
			<EmptyState title={view.t("letters.letter.none")}>
				{view.t("letters.letter.none-says")}
			</EmptyState>
		) : (
			<List>
				{letters.map((letter) => (
					<ListRow
						name={headingOf(view, letter.states)}
						href={link(view, "/surat/:number", { number: letter.number })}
						says={[
							letter.number,
							date(view.lang, letter.issuedAt),
							...(letter.end ? [endInWords(view, letter)] : []),
						].join(". ")}
					/>
				))}
			</List>
		)}
	</OfficerLayout>
);
