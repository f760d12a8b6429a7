import type { CueTable } from './cue.ts';

/** Signs in the languages with Latin letters; stems, for the words bend. */
const LATIN: CueTable = [
  [
    'updates',
    /aktualisier\w*|\bfortschritt\w*|\bavancement\b|auf dem laufenden|zwischenst\w+|statusmeld\w*|tenir inform\w*|tiendrons? inform\w*|mises? à jour|actualiza\w*|mantendremos|informad[oa]s?|atualiza\w*|aggiorn\w*|op de hoogte|voortgang|postęp\w*|güncelle\w*/g,
  ],
  [
    'acknowledgement',
    /eingangsbest\w*|\bden eingang|\bbestätig\w*|\bantwort\w*|\brückmeld\w*|\bmelden uns|\breagier\w*|\breaktion\w*|accus\w* (?:de )?réception|\bréception\b|\brépon\w+|acus\w+ (?:de )?(?:recibo|recebimento)|\breconoc\w*|\breconhec\w*|\bpris\w* en charge|\bpres\w* in carico|\brespond\w*|\brespuesta\w*|\bcontest\w+|\bconfirm\w*|\brespost\w+|\bretorn\w+|\brecebimento|\brispond\w*|\brispost\w+|\brispond\w+|\bconferm\w*|\briscontr\w+|\bbevestig\w*|\bantwoord\w*|\breactie\w*|\bpotwierd\w*|\bodpowie\w*|\bsvar\w*|\bbekräft\w*|\byanıt\w*|\bteyit\w*|\bcevap\w*|\bdönüş\w*|\bmerespons\w*|\bmenanggapi|\btanggapan/g,
  ],
  [
    'triage',
    /\berstbewert\w*|\bbewert\w*|\bprüf\w*|\banalys\w*|\beinschätz\w*|évalu\w*|\bexamin\w*|\bevalua\w*|\btriaje\b|\banálisis|\banali[sz]\w*|\bavalia\w*|\btriagem|\banálise|\bvalut\w*|\bbeoordel\w*|\bocen\w+|\bdeğerlend\w*|\bverifica\w*|\bvalida\w*/g,
  ],
  [
    'fix',
    /\bbeheb\w*|\bbehoben\w*|\bkorrektur\w*|\bkorrigier\w*|\bkorrigiert|\blösung\w*|\bfehlerbeheb\w*|\bcorrig\w*|\bcorrect\w*|\bcorrec[cç]\w*|\bsoluci\w*|\bparche\w*|\bresol\w*|\bcorreg\w*|\barregl\w*|\bcorreç\w*|\bsoluç\w*|\bcorrezion\w*|\brisol\w*|\boploss\w*|\bverhelp\w*|\bnapraw\w*|\bpopraw\w*|åtgärd\w*|\bdüzelt\w*|\byama\b|\bperbaik\w*/g,
  ],
  [
    'disclosure',
    /\bveröffentlich\w*|\boffenleg\w*|\boffengelegt|\bdivulg\w*|\bpubli(?:é|er|ée|que|quement|cation|car|cación|cada|cado|cação)\w*|\brevelar\w*|\bpubblic\w*|\bopenba\w*|\bbekendmak\w*|\bpubliceren|\bujawn\w*|\bpublik\w*|\boffentlig\w*|\byayın\w*|\baçıkla\w*/g,
  ],
];

const CYRILLIC: CueTable = [
  ['updates', /обновля\S*|обновлени\S* (?:о )?статус\S*|информир\S*|статус\S*|о ходе/g],
  ['acknowledgement', /подтвер\S*|ответ\S*|отвеч\S*|отреагир\S*|свяж\S*|підтвер\S*|відпов\S*/g],
  ['triage', /оцен\S*|оцін\S*|анализ\S*|аналіз\S*|провер\S*|классифи\S*|рассмотр\S*/g],
  ['release', /выпуст\S*|выпуск\S*|релиз\S*/g],
  ['fix', /исправ\S*|устран\S*|виправ\S*|патч\S*/g],
  ['disclosure', /раскры\S*|раскрыва\S*|разглаш\S*|опублик\S*|публич\S*|публикац\S*|розкри\S*/g],
];

const EAST_ASIAN: CueTable = [
  ['updates', /进展|進展|进度|進度|定期更新|状态更新|进行更新|経過|進捗|状況|진행|업데이트/g],
  [
    'triage',
    /修[复復](?:计划|計劃|方案|时间表)|初步评估|评估|評估|評価|分析|调查|調查|調査|验证|驗證|分类|分级|トリアージ|평가|분석|조사|분류|검토|核实/g,
  ],
  [
    'acknowledgement',
    /确认|確認|回复|回覆|回復|回應|响应|响應|答复|答覆|回应|反馈|回饋|联系您|受理|返信|返答|回答|応答|連絡|受領|ご?返事|확인|답변|응답|회신|답장|접수|연락/g,
  ],
  ['release', /发布补丁|发布修复|發布修復|发布更新|リリース|배포|릴리스/g],
  ['fix', /修复|修復|修正|补丁|補丁|解决|解決|修补|対応|対処|パッチ|수정|패치|해결|조치/g],
  ['disclosure', /公开|公開|披露|保密|揭露|公布|公表|開示|공개|발표/g],
];

export const FOREIGN_CUES: CueTable = [...LATIN, ...CYRILLIC, ...EAST_ASIAN];
