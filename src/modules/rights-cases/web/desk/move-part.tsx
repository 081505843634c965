import { Button, Form, Hidden, Select, TextArea } from "#ui/form/index.ts";
import { Hug, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { isState, movesOf } from "../../index.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";
import { isPlainMove } from "./plain-moves.ts";

/** The next step that the table allows, with the words that whoever told it reads of it. */
export const MovePart = ({ view, header, state, once }: CasePageProps) => {
	const { t } = view;
	const moves = (
		isState(header.state) ? movesOf(header.state, "officer") : []
	).filter(isPlainMove);
	return (
		<Section id="langkah" title={t("rights-cases.case.next")}>
			{moves.length === 0 ? (
				<p>{t("rights-cases.case.next.none")}</p>
			) : (
				<Hug>
					<Form
						view={view}
						action={link(
							view,
							"/ruang/meja/:unit/:id/langkah",
							placeOf({ header }),
						)}
						once={`${once}-langkah`}
						label={t("rights-cases.case.next.do")}
					>
						<Hidden name="versi" value={String(header.version)} />
						<Select
							view={view}
							state={state}
							name="langkah"
							label={t("rights-cases.case.next.which")}
							options={moves.map((move) => ({
								value: move,
								label: view.says(`rights-cases.move.${move}`),
							}))}
						/>
						<TextArea
							view={view}
							state={state}
							name="kata"
							label={t("rights-cases.case.next.words")}
							hint={t("rights-cases.case.next.words.hint")}
							rows={4}
						/>
						<div>
							<Button>{t("rights-cases.case.next.do")}</Button>
						</div>
					</Form>
				</Hug>
			)}
		</Section>
	);
};
