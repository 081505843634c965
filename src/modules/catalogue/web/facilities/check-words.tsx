import { date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Check } from "../../index.ts";

/** What somebody wrote when they looked; below what an organisation found stands what the office says to it. */
export const CheckWords = ({
	view,
	place,
	check,
	mayAnswer,
}: {
	readonly view: View;
	readonly place: { readonly unit: string; readonly id: string };
	readonly check: Check;
	readonly mayAnswer: boolean;
}) => (
	<>
		{check.says && <p>{check.says}</p>}
		{check.answer && <AnswerTo view={view} answer={check.answer} />}
		{check.by === "organisation" && !check.answer && (
			<p>
				{mayAnswer ? (
					<a
						href={link(view, "/unit/:unit/fasilitas/:id/jawaban/:number", {
							...place,
							number: String(check.number),
						})}
					>
						{view.t("catalogue.invited.answer.do")}
					</a>
				) : (
					view.t("catalogue.invited.answer.waits")
				)}
			</p>
		)}
	</>
);

/** What the office says in public, with its day. */
export const AnswerTo = ({
	view,
	answer,
}: {
	readonly view: View;
	readonly answer: NonNullable<Check["answer"]>;
}) => (
	<p>
		<strong>
			{view.t("catalogue.invited.answered", {
				day: date(view.lang, answer.on),
			})}
		</strong>{" "}
		{answer.words}
	</p>
);
