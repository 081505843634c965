import { say } from "#kernel/text.ts";
import { Chips } from "#ui/chips.tsx";
import { Answers } from "#ui/instructions.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { pageName } from "./page-names.ts";
import { askers, type HelpQuestion, questions } from "./questions.ts";

/** Short answers by who asks, all in sight: nothing has to be unfolded to be found. */
export const HelpPage = ({ view }: { readonly view: View }) => (
	<CitizenLayout
		view={view}
		title={view.t("site.help.title")}
		description={view.t("site.help.lead")}
	>
		<PageHead
			title={view.t("site.help.title")}
			lead={view.t("site.help.lead")}
		/>
		<nav aria-label={view.t("site.help.who")}>
			<Chips
				chips={askers.map((asker) => ({
					name: view.t(`site.help.who.${asker}`),
					href: `#${asker}`,
				}))}
			/>
		</nav>
		{askers.map((asker) => (
			<Section id={asker} title={view.t(`site.help.who.${asker}`)}>
				<Answers
					answers={questions[asker].map((question) => ({
						asks: <span id={question.id}>{say(question.asks, view.lang)}</span>,
						answer: <Answer view={view} question={question} />,
					}))}
				/>
			</Section>
		))}
		<Section id="panduan" title={view.t("site.help.guides")}>
			<p>
				<a href={link(view, "/panduan", {})}>
					{view.t("site.help.guides.link")}
				</a>
			</p>
		</Section>
	</CitizenLayout>
);

const Answer = ({
	view,
	question: { says, ways, may },
}: {
	readonly view: View;
	readonly question: HelpQuestion;
}) => {
	// Whoever is signed in without the right would be sent to a page that is shut.
	const opens = may === undefined || view.me === null || view.may(may);
	return (
		<>
			{say(says, view.lang)}
			{opens && (
				<>
					<br />
					{ways.map((path, at) => (
						<>
							{at > 0 && " · "}
							<a href={link(view, path, {})}>{pageName(view, path)}</a>
						</>
					))}
				</>
			)}
		</>
	);
};
