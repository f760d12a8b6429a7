/** A metric's abbreviated name, its legal values, and whether a vector must have it. */
export interface Metric {
  readonly name: string;
  readonly values: readonly string[];
  readonly isMandatory: boolean;
}

export type CvssVersion = '3.0' | '3.1' | '4.0';

const VERSION_2 =
  'AV:LAN AC:HML Au:MSN C:NPC I:NPC A:NPC E?U,POC,F,H,ND RL?OF,TF,W,U,ND RC?UC,UR,C,ND ' +
  'CDP?N,L,LM,MH,H,ND TD?N,L,M,H,ND CR?L,M,H,ND IR?L,M,H,ND AR?L,M,H,ND';

// Table 15 of the specifications of v3.0 and v3.1, in their order.
const VERSION_3 =
  'AV:NALP AC:LH PR:NLH UI:NR S:UC C:HLN I:HLN A:HLN E?XHFPU RL?XUWTO RC?XCRU ' +
  'CR?XHML IR?XHML AR?XHML MAV?XNALP MAC?XLH MPR?XNLH MUI?XNR MS?XUC MC?XNLH MI?XNLH MA?XNLH';

// Table 23 of the specification of v4.0, in its order.
const VERSION_4 =
  'AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN E?XAPU ' +
  'CR?XHML IR?XHML AR?XHML MAV?XNALP MAC?XLH MAT?XNP MPR?XNLH MUI?XNPA MVC?XNLH MVI?XNLH ' +
  'MVA?XNLH MSC?XNLH MSI?XNLHS MSA?XNLHS S?XNP AU?XNY R?XAUI V?XDC RE?XLMH ' +
  'U?X,Clear,Green,Amber,Red';

/** The metrics of each version, in the order of its specification. */
export const METRICS: Readonly<Record<CvssVersion | '2.0', readonly Metric[]>> = {
  '2.0': metricsIn(VERSION_2),
  '3.0': metricsIn(VERSION_3),
  '3.1': metricsIn(VERSION_3),
  '4.0': metricsIn(VERSION_4),
};

/** Reads "AV:NALP" (mandatory) and "E?XHF" (optional); values longer than a letter have commas. */
function metricsIn(table: string): readonly Metric[] {
  return table.split(' ').map((entry) => {
    const [name = '', values = ''] = entry.split(/[:?]/);
    const isMandatory = entry.includes(':');
    return { name, values: values.split(values.includes(',') ? ',' : ''), isMandatory };
  });
}
