import type { PhraseTable } from '../language/phrasebook.ts';
import type { CueSign } from './cue.ts';

/** Signs in languages that write spaces between words. */
export const FOREIGN_CUES: PhraseTable<CueSign> = [
  [
    'updates',
    'aktualisier*, statusupdate*, statusaktualisier*, zwischenst*, statusmeld*, fortschritt*, auf dem laufenden, avancement, tenir inform*, tiendrons ?vous inform*, mise/mises à jour, actualiza*, mantendremos, informado*, informada*, atualiza*, aggiorn*, op de hoogte, voortgang, postęp*, güncelle*',
  ],
  ['updates', 'обновля*, обновлени*, информир*, статус*, о ходе'],
  [
    'triage',
    'erstbewert*, bewert*, prüf*, analys*, anális*, análise, einschätz*, évalu*, examin*, evalua*, triaje, analiz*, analis*, avalia*, triagem, valut*, beoordel*, ocen*, değerlend*, verifica*, valida*',
  ],
  ['triage', 'оцен*, оцін*, анализ*, аналіз*, провер*, классифи*, рассмотр*'],
  ['triage', 'confirm*/conferm* ?de/da/do/della ?la vulnerab*/problem*/falha*/falla*'],
  [
    'triage',
    'düzelt*/çözüm*/yama plan*, korrektur*/lösungs* plan*, plan* de/di ?la correc*/correz*/soluc*',
  ],
  [
    'acknowledgement',
    'responder, eingangsbest*, den eingang, bestätig*, antwort*, rückmeld*, melden uns, reagier*, reaktion*, accus* ?de réception, réception, répon*, accus*/acus* ?de recibo/recebimento, respond*, respuesta*, contest*, confirm*, respost*, retorn*, recebimento, rispond*, rispost*, conferm*, riscontr*, riconosc*, bevestig*, antwoord*, reactie*, potwierd*, odpowie*, svar*, bekräft*, yanıt*, teyit*, cevap*, dönüş*, merespons*, menanggapi, tanggapan, reconoc*, reconhec*, pris* en charge, pres* in carico',
  ],
  ['acknowledgement', 'подтвер*, ответ*, отвеч*, отреагир*, свяж*, підтвер*, відпов*'],
  ['release', 'выпуст*, выпуск*, релиз*'],
  [
    'fix',
    'beheb*, behoben*, behebung*, fehlerbeheb*, korrektur*, korrigier*, lösung*, corrig*, correct*, correc*, soluci*, parche*, resol*, correg*, arregl*, correç*, soluç*, correzion*, risol*, oploss*, verhelp*, napraw*, popraw*, åtgärd*, düzelt*, yama, perbaik*',
  ],
  ['fix', 'исправ*, устран*, виправ*, патч*'],
  [
    'disclosure',
    'veröffentlich*, offenleg*, offengelegt, divulg*, publi*, revelar*, pubblic*, openba*, bekendmak*, ujawn*, offentlig*, yayın*, açıkla*',
  ],
  ['disclosure', 'раскры*, разглаш*, опублик*, публич*, публикац*, розкри*'],
];

/** Signs in Chinese, Japanese and Korean, the more telling first; `_` is a space in one. */
export const EAST_ASIAN_CUES: readonly (readonly [sign: CueSign, words: string])[] = [
  [
    'nothing',
    '対応期間 対応目標 対応フロー 対応体制 応答期間 处理时限 處理時限 대응_기간 대응_목표',
  ],
  [
    'triage',
    '修复计划 修復計劃 修复方案 修復方案 修复时间表 処理方針 対応方針 対処方針 修正方針 対応計画 修正計画 修正スケジュール 対応スケジュール 대응_계획 대응_방침 수정_계획 조치_계획',
  ],
  ['updates', '进展 進展 进度 進度 定期更新 状态更新 经过 経過 進捗 状況 진행 업데이트'],
  [
    'triage',
    '评估 評估 評価 分析 调查 調查 調査 验证 驗證 分类 分级 核实 トリアージ 평가 분석 조사 분류 검토',
  ],
  [
    'acknowledgement',
    '确认 確認 回复 回覆 回復 回應 响应 响應 答复 答覆 回应 反馈 回饋 联系您 受理 返信 返答 回答 応答 連絡 受領 返事 확인 답변 응답 회신 답장 접수 연락',
  ],
  ['release', '发布补丁 发布修复 發布修復 发布更新 リリース 배포 릴리스'],
  ['fix', '修复 修復 修正 修补 补丁 補丁 解决 解決 対応 対処 パッチ 수정 패치 해결 조치'],
  ['disclosure', '公开 公開 披露 保密 揭露 公布 公表 開示 공개 발표'],
];
