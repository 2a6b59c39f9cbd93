// SPDX-License-Identifier: Apache-2.0
// The bytes of the shipped fonts, placed in read-only data as they are. The assembler does in no time what a generated
// C array of two million numbers takes a compiler ten seconds for; it works alike for ELF and for Windows.
#if defined(_WIN32)
        .section .rdata, "dr"
#else
        .section .rodata
#endif

#define FONT(name, file)                                                                                               \
        .balign 16;                                                                                                    \
        .globl aiyl_font_##name;                                                                                       \
        aiyl_font_##name: .incbin file;                                                                                \
        .globl aiyl_font_##name##_end;                                                                                 \
        aiyl_font_##name##_end: .byte 0

FONT(serif, "PTF55F.ttf")
FONT(serif_bold, "PTF75F.ttf")
FONT(serif_italic, "PTF56F.ttf")
FONT(sans, "PTS55F.ttf")
FONT(sans_bold, "PTS75F.ttf")
FONT(sans_italic, "PTS56F.ttf")

#if defined(__linux__) && defined(__ELF__)
        .section .note.GNU-stack, "", %progbits
#endif
