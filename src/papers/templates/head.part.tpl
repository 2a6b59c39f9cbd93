aiyl-template-part 1
---
@part part.letterhead
@columns 45mm 1
  @left № **{paper.number}**
@next
  @right {paper.date|date}
@end
@space 3
