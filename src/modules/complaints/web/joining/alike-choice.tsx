import { Button } from "#ui/form/index.ts";
import { Fold, Heard, Hug, Meta, Section } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import { fields, type Published } from "../../index.ts";
import { StateTag } from "../state-tag.tsx";
import { Many } from "./many.tsx";

interface AlikeChoiceProps {
	readonly view: View;
	readonly alike: readonly Published[];
}

/** What others told in like words, inside the form that sends: one press joins, and what was answered goes along. */
export const AlikeChoice = ({ view, alike }: AlikeChoiceProps) => {
	const { t } = view;
	return (
		<Section id="mirip" title={t("complaints.alike.title")}>
			<p>{t("complaints.alike.lead")}</p>
			{alike.map((copy) => (
				<Hug>
					<p>
						<strong>{copy.title}</strong>{" "}
						<StateTag view={view} state={copy.state} />
					</p>
					<Many view={view} copy={copy} />
					<Fold summary={t("complaints.alike.read")}>
						<ToldWords words={copy.words} />
						{copy.answer !== null && (
							<>
								<Meta>{t("complaints.public.did")}</Meta>
								<ToldWords words={copy.answer} />
							</>
						)}
					</Fold>
					<div>
						<Button kind="outlined" name={fields.joins} value={copy.id}>
							{t("complaints.join.too")}
							<Heard>: {copy.title}</Heard>
						</Button>
					</div>
				</Hug>
			))}
		</Section>
	);
};
