import {
	Button,
	Form,
	Hidden,
	LinkButton,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { Hug, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { isState, letterKinds, moveNow, movesOf } from "../../index.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";
import { isPlainMove } from "./plain-moves.ts";

/** The next step that the table allows, with the words that whoever told it reads of it. */
export const MovePart = ({ view, header, state, once }: CasePageProps) => {
	const { t } = view;
	const moves = (
		isState(header.state) ? movesOf(header.state, "officer") : []
	).filter(isPlainMove);
	const letters = letterKinds.flatMap((kind) => {
		const move = moveNow(header, kind);
		return move ? [{ kind, move }] : [];
	});
	return (
		<Section id="langkah" title={t("rights-cases.case.next")}>
			{moves.length + letters.length === 0 && (
				<p>{t("rights-cases.case.next.none")}</p>
			)}
			{moves.length > 0 && (
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
			{letters.length > 0 && (
				<>
					<p class="hint">{t("rights-cases.letter.says")}</p>
					<Row>
						{letters.map(({ kind, move }) => (
							<LinkButton
								kind="outlined"
								href={link(view, "/ruang/meja/:unit/:id/surat/:kind", {
									...placeOf({ header }),
									kind,
								})}
							>
								{view.says(`rights-cases.move.${move}`)}
							</LinkButton>
						))}
					</Row>
				</>
			)}
		</Section>
	);
};
